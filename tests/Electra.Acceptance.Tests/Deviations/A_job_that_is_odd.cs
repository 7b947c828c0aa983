using System.Text.Json.Nodes;
using Electra.Acceptance.Tests.Http;
using Electra.Acceptance.Tests.Program;
using Electra.Fleet;
using Electra.Fleet.Deviations;

namespace Electra.Acceptance.Tests.Deviations;

/// <summary>Diagnostics and firmware: what the charger does of it is what is known of it.</summary>
public sealed class A_job_that_is_odd(Running running)
{
    [Theory, InEachVersion] // Catalogue R4
    public async Task And_told_of_again_and_again_is_answered_named_and_known_once(OcppVersion version)
    {
        await using var odd = await OddCharger.Living(running, version, new FloodsDiagnostics());
        var (upload, url) = await odd.Api.AskUpload(odd.Id);
        await AskLog(odd, url);
        await odd.Api.Until($"uploads/{upload}", u => (string?)u["state"] == "received", "the file has arrived");
        await odd.IsNamed("job-status-flood");
        var charger = await odd.Api.Until($"chargers/{odd.Id}", c => (string?)c["jobs"]?[0]?["status"] == "Uploaded", "its last word is known");
        charger["jobs"]!.AsArray().Should().ContainSingle();
        ((long)(await odd.Charge())["energyWh"]!).Should().Be(odd.MeteredWh());
        odd.Journal.Failures.Should().BeEmpty();
    }

    [Theory, InEachVersion] // Catalogue R4
    public async Task And_not_done_a_second_time_is_seen_waiting(OcppVersion version)
    {
        await using var odd = await OddCharger.Living(running, version, new SilentAtSecondDiagnostics());
        var (first, url) = await odd.Api.AskUpload(odd.Id);
        await AskLog(odd, url);
        await odd.Api.Until($"uploads/{first}", u => (string?)u["state"] == "received", "the first one has arrived");
        var (second, again) = await odd.Api.AskUpload(odd.Id);
        var answer = await AskLog(odd, again);
        ((string?)answer["response"]![version is OcppVersion.V16 ? "fileName" : "filename"]).Should().Be("diagnostics-again.zip");
        ((string?)(await odd.Api.Get($"uploads/{second}"))["state"]).Should().Be("waiting");
        ((long)(await odd.Charge())["energyWh"]!).Should().Be(odd.MeteredWh());
    }

    [Theory, InEachVersion] // Catalogue R5
    public async Task Of_firmware_and_ignored_is_no_job_and_hurts_nobody(OcppVersion version)
    {
        await using var odd = await OddCharger.Living(running, version, new IgnoresUpdates());
        await odd.Api.Command(odd.Id, "update-firmware", version is OcppVersion.V16
            ? """{"location":"https://firmware.example/HYC300-2.6.0.bin","retrieveDate":"2026-11-24T08:00:00Z"}"""
            : """{"requestId":5,"firmware":{"location":"https://firmware.example/HYC300-2.6.0.bin","retrieveDateTime":"2026-11-24T08:00:00Z"}}""");
        ((long)(await odd.Charge())["energyWh"]!).Should().Be(odd.MeteredWh());
        (await odd.Api.Get($"chargers/{odd.Id}"))["jobs"]!.AsArray().Should().BeEmpty("it has told of none");
    }

    private static Task<JsonNode> AskLog(OddCharger odd, string url) => odd.Version is OcppVersion.V16
        ? odd.Api.Command(odd.Id, "get-diagnostics", $$"""{"location":"{{url}}"}""")
        : odd.Api.Command(odd.Id, "get-log", $$$"""{"logType":"DiagnosticsLog","requestId":4,"log":{"remoteLocation":"{{{url}}}"}}""");
}
