using Electra.Domain.LocalLists;

namespace Electra.Ocpp.Tests.V16;

public sealed class A_local_list
{
    [Fact]
    public void Is_sent_whole_or_by_what_changed()
    {
        var good = new ListChange(new("04A2B3C4D5"), new(TokenStanding.Accepted, Wire.Morning.AddDays(7), new("FLEET-LYON")));
        var barred = new ListChange(new("04FFEE1122"), new(TokenStanding.Expired));

        Written(new UpdateList(7, true, [good, barred])).Should().Be(
            """{"listVersion":7,"updateType":"Full","localAuthorizationList":[{"idTag":"04A2B3C4D5","idTagInfo":{"status":"Accepted","expiryDate":"2026-12-01T08:00:00.000Z","parentIdTag":"FLEET-LYON"}},{"idTag":"04FFEE1122","idTagInfo":{"status":"Expired"}}]}""");
        Written(new UpdateList(8, false, [barred with { Verdict = null }])).Should().Be(
            """{"listVersion":8,"updateType":"Differential","localAuthorizationList":[{"idTag":"04FFEE1122"}]}""");
        Written(new UpdateList(9, true, [])).Should().Be("""{"listVersion":9,"updateType":"Full","localAuthorizationList":[]}""");
        Written(new ReadListVersion()).Should().Be("{}");
    }

    [Theory]
    [InlineData("""{"listVersion":7}""", 7)]
    [InlineData("""{"listVersion":-1}""", -1)]
    [InlineData("""{"listVersion":"12"}""", 12)]
    public void Tells_its_version(string payload, int version) =>
        Wire.V16.ReadOutcome(new ReadListVersion(), "GetLocalListVersion", "7", Encoding.UTF8.GetBytes(payload), Wire.Morning, Wire.Morning)
            .Should().BeOfType<Answered>().Which.ListVersion.Should().Be(version);

    private static string Written(ChargerOrder order)
    {
        var written = Wire.V16.WriteOrder(order);
        written.Refusal.Should().BeNull();
        return written.Payload.Text();
    }
}
