using Electra.Domain.Files;
using Electra.Ledger.Json;
using Electra.Ledger.Tests.Views;
using Electra.Ledger.Views;

namespace Electra.Ledger.Tests.Files;

public abstract class The_news_of_files(bool onPostgres) : ViewsTest(onPostgres)
{
    [Fact]
    public async Task Are_an_event_of_the_charger_and_rows_of_the_audit()
    {
        await using var silo = await Start();
        var network = new Network(silo.Writer);
        await network.Station(Lyon);
        await network.Charger("CP-017", Lyon);
        await network.Write("files/CP-017", Body(
            new UploadAsked("upl-1", "diagnostics", Network.Morning.AddHours(1), "key-7"), new FileReceived("upl-1", "diagnostics", 1, "a.zip", 48_211, "ab12", "fc-1"),
            new FileTaken("upl-1", 1, "a.zip", "key-7"), new UploadDeleted("upl-1", null)));
        await network.Write("files/firmware/HYC300.bin", Body(
            new FirmwareStored("HYC300.bin", 1_000, "cd34", "key-7", "fc-2"), new FirmwareLinked("HYC300.bin", "fwl-1", new("CP-017"), Network.Morning, "key-7"),
            new FirmwareDeleted("HYC300.bin", "key-7")));
        await Folded(silo, network);

        var came = (await EventsOf(silo)).Should().ContainSingle(e => e.Type == "charger.file-received").Which;
        (came.Station, came.Charger).Should().Be((Lyon, "CP-017"));
        came.Data.Should().Be("""{"uploadId":"upl-1","kind":"diagnostics","number":1,"name":"a.zip","size":48211,"sha256":"ab12"}""");
        var audit = await silo.Get<IAuditTrail>().Read(new(null, 100));
        audit.Items.Reverse().Where(a => a.What.StartsWith("upload.", StringComparison.Ordinal) || a.What.StartsWith("firmware.", StringComparison.Ordinal))
            .Select(a => (a.What, a.Who, a.Subject, a.Station)).Should().Equal(
                ("upload.asked", "key-7", "CP-017", Lyon), ("upload.received", null, "CP-017", Lyon), ("upload.downloaded", "key-7", "CP-017", Lyon),
                ("upload.deleted", null, "CP-017", Lyon), ("firmware.stored", "key-7", "HYC300.bin", null), ("firmware.linked", "key-7", "HYC300.bin", null),
                ("firmware.deleted", "key-7", "HYC300.bin", null));
    }

    private static string Body(params FileFact[] facts) =>
        System.Text.Json.JsonSerializer.Serialize(new EntryBody<FileBook, FileFact>(facts, null), LedgerJson.Default.EntryBodyFileBookFileFact);
}

public sealed class The_news_of_files_on_PostgreSQL() : The_news_of_files(onPostgres: true);

public sealed class The_news_of_files_on_SQLite() : The_news_of_files(onPostgres: false);
