using System.Net;
using Electra.Acceptance.Tests.Http;
using Electra.Acceptance.Tests.Program;
using Npgsql;

namespace Electra.Acceptance.Tests.Durable;

public sealed class Files_of_a_program
{
    [Theory, MemberData(nameof(Home.Both), MemberType = typeof(Home))]
    public async Task Are_there_after_it_was_killed_and_none_is_larger_than_it_may(string kind)
    {
        await using var home = await Home.Of(kind);
        await using var program = await ElectraProgram.Start(
            home, ("Electra__Files__MaxUploadMegabytes", "1"), ("Electra__Files__PublicUrl", "https://electra.example/behind"));
        await program.Api.Station("lyon-1");
        await program.Api.Charger("CP-1", "lyon-1");
        var (upload, url) = await program.Api.AskUpload("CP-1");
        url.Should().StartWith("https://electra.example/behind/files/uploads/");
        var path = url["https://electra.example/behind/".Length..];
        (await program.Http.Put(path + "large.zip", FileCalls.Bytes(3_000_000))).StatusCode.Should().Be(HttpStatusCode.RequestEntityTooLarge);
        (await program.Http.Put(path + "larger.zip", FileCalls.Bytes(1_048_577))).StatusCode.Should().Be(HttpStatusCode.RequestEntityTooLarge);
        (await program.Http.Put(path + "right.zip", FileCalls.Bytes(1_048_576))).StatusCode.Should().Be(HttpStatusCode.Created);
        await program.Kill();
        await program.Start();
        (await program.Api.Get($"uploads/{upload}"))["files"]!.AsArray().Select(f => (string?)f!["name"]).Should().Equal("right.zip");
        (await program.Http.Download(upload)).Should().Equal(FileCalls.Bytes(1_048_576));
        (await program.Http.Put(path + "second.zip", FileCalls.Bytes(10))).StatusCode.Should().Be(HttpStatusCode.Created, "the address is good still");
        if (kind == "postgres")
            await Expire(home, program, path, upload);
    }

    // Nobody waits for a minute: the database is told that it has passed.
    private static async Task Expire(Home home, ElectraProgram program, string path, string upload)
    {
        await using var connection = new NpgsqlConnection(home.Settings["ConnectionStrings__Electra"]);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand("update uploads set expires_at = now() - interval '1 second'", connection);
        await command.ExecuteNonQueryAsync();
        (await program.Http.Put(path + "late.zip", FileCalls.Bytes(10))).StatusCode.Should().Be(HttpStatusCode.Gone);
        (await program.Http.Download(upload)).Should().HaveCount(1_048_576, "what came is kept");
    }
}
