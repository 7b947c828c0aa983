using Electra.Acceptance.Tests.Http;
using Electra.Acceptance.Tests.Program;
using Electra.Fleet.Deviations;

namespace Electra.Acceptance.Tests.Deviations;

/// <summary>Diagnostics and firmware: what the charger does of it is what is known of it.</summary>
public sealed class A_job_that_is_odd(Running running)
{
    [Fact] // Catalogue R4
    public async Task And_told_of_again_and_again_is_answered_named_and_known_once()
    {
        await using var odd = await OddCharger.Living(running, new FloodsDiagnostics());
        var (upload, url) = await odd.Api.AskUpload(odd.Id);
        await odd.Api.Command(odd.Id, "get-diagnostics", $$"""{"location":"{{url}}"}""");
        await odd.Api.Until($"uploads/{upload}", u => (string?)u["state"] == "received", "the file has arrived");
        await odd.IsNamed("job-status-flood");
        var charger = await odd.Api.Until($"chargers/{odd.Id}", c => (string?)c["jobs"]?[0]?["status"] == "Uploaded", "its last word is known");
        charger["jobs"]!.AsArray().Should().ContainSingle();
        ((long)(await odd.Charge())["energyWh"]!).Should().Be(odd.MeteredWh());
        odd.Journal.Failures.Should().BeEmpty();
    }

    [Fact] // Catalogue R4
    public async Task And_not_done_a_second_time_is_seen_waiting()
    {
        await using var odd = await OddCharger.Living(running, new SilentAtSecondDiagnostics());
        var (first, url) = await odd.Api.AskUpload(odd.Id);
        await odd.Api.Command(odd.Id, "get-diagnostics", $$"""{"location":"{{url}}"}""");
        await odd.Api.Until($"uploads/{first}", u => (string?)u["state"] == "received", "the first one has arrived");
        var (second, again) = await odd.Api.AskUpload(odd.Id);
        var answer = await odd.Api.Command(odd.Id, "get-diagnostics", $$"""{"location":"{{again}}"}""");
        ((string?)answer["response"]!["fileName"]).Should().Be("diagnostics-again.zip");
        ((string?)(await odd.Api.Get($"uploads/{second}"))["state"]).Should().Be("waiting");
        ((long)(await odd.Charge())["energyWh"]!).Should().Be(odd.MeteredWh());
    }

    [Fact] // Catalogue R5
    public async Task Of_firmware_and_ignored_is_no_job_and_hurts_nobody()
    {
        await using var odd = await OddCharger.Living(running, new IgnoresUpdates());
        await odd.Api.Command(odd.Id, "update-firmware", """{"location":"https://firmware.example/HYC300-2.6.0.bin","retrieveDate":"2026-11-24T08:00:00Z"}""");
        ((long)(await odd.Charge())["energyWh"]!).Should().Be(odd.MeteredWh());
        (await odd.Api.Get($"chargers/{odd.Id}"))["jobs"]!.AsArray().Should().BeEmpty("it has told of none");
    }
}
