using Electra.Acceptance.Tests.Program;
using Electra.Fleet;
using Electra.Fleet.Deviations;
using Electra.Fleet.Vehicles;

namespace Electra.Acceptance.Tests.Deviations;

public sealed class A_token_that_is_odd(Running running)
{
    [Theory]
    [InEachVersion("tag-serial-suffix", "keba", "keba-tag-suffix")] // Catalogue I1
    [InEachVersion("tag-semicolon", "madic-lafon", "terminal-tag-prefix")] // Catalogue I2
    [InEachVersion("tag-with-spaces", "HYC300", "spaced-token")] // Catalogue I3
    [InEachVersion("tag-other-case", "HYC300", null)] // Catalogue I7
    public async Task Is_the_drivers_all_the_same(OcppVersion version, string deviation, string make, string? named)
    {
        await using var odd = await OddCharger.With(running, [Deviation.Named(deviation)!], make, version: version);
        await odd.Live();
        await odd.StartCharging();
        await odd.StopCharging();
        var session = await odd.Settled();
        ((string?)session["token"]).Should().BeEquivalentTo(odd.Token);
        ((string?)session["stopReason"]).Should().Be("Local");
        ((long)session["energyWh"]!).Should().Be(odd.MeteredWh());
        session["oddities"]!.AsArray().Select(o => (string)o!).Should().NotContain("started-without-right");
        odd.Journal.Deviations[deviation].Should().BeGreaterThanOrEqualTo(3, "it was shown, began and ended");
        if (named is not null)
            await odd.IsNamed(named);
    }

    [Theory, InEachVersion] // Catalogue I4
    public async Task And_not_hexadecimal_is_refused_by_the_charger_and_harms_nobody_after_it(OcppVersion version)
    {
        await using var odd = await OddCharger.Living(running, version, new TakesHexTokensOnly());
        await odd.Api.Token($"APP-{odd.Id}");
        await Eventually.True(() => odd.Charger.Connected, "it may speak");
        odd.Charger.PlugIn(1, new Vehicle(Garage.Model("renault-5-52"), soc: 20));
        await odd.Shows(version is OcppVersion.V16 ? "preparing" : "occupied");
        var refused = await Ask(odd, $"APP-{odd.Id}");
        var failed = await odd.Api.Until($"sessions/{refused}", s => (string?)s["state"] == "failed", "the charger's no is its end");
        ((string?)failed["failureCause"]).Should().Be("refused");
        var taken = await Ask(odd, odd.Token);
        await odd.Api.Until($"sessions/{taken}", s => (string?)s["state"] == "charging" && (long)s["energyWh"]! > 0, "the other one charges");
        odd.Charger.Unplug(1);
        var ended = await odd.Api.Until($"sessions/{taken}", s => (string?)s["state"] == "ended", "it has ended");
        ((long)ended["energyWh"]!).Should().Be(odd.MeteredWh());
    }

    [Theory, InEachVersion] // Catalogue I5
    public async Task Cut_short_is_another_token_and_never_guessed(OcppVersion version)
    {
        await using var odd = await OddCharger.Living(running, version, new CutsTokensShort());
        var (whole, cut) = (odd.Token + "80AA", odd.Token + "80");
        await odd.Api.Token(whole);
        await Eventually.True(() => odd.Charger.Connected, "it may speak");
        (await odd.Charger.Present(1, whole)).Should().BeFalse("six of seven bytes may be somebody else's");
        await odd.Api.Token(cut);
        await odd.StartCharging(token: whole);
        await odd.StopCharging(whole);
        var session = await odd.Settled();
        ((string?)session["token"]).Should().Be(cut, "an operator can let it in under what is read");
        ((long)session["energyWh"]!).Should().Be(odd.MeteredWh());
    }

    [Theory, InEachVersion] // Catalogue I6
    public async Task Echoed_longer_at_the_stop_is_confirmed_and_changes_nobody(OcppVersion version)
    {
        await using var odd = await OddCharger.Living(running, version, new EchoesTokensLonger());
        var token = odd.Token + "0123456789";
        await odd.Api.Token(token);
        await odd.StartCharging(token: token);
        await odd.StopCharging(token);
        var session = await odd.Settled();
        ((string?)session["token"]).Should().Be(token);
        ((long)session["energyWh"]!).Should().Be(odd.MeteredWh());
        // 2.x has room for 36.
        if (version is OcppVersion.V16)
            await odd.IsNamed("string-too-long");
    }

    [Theory] // Catalogue I8
    [InEachVersion("free-vend")]
    [InEachVersion("free-vend-empty")]
    public async Task That_is_none_has_a_session_all_the_same_and_no_right_where_its_version_has_no_word_for_it(OcppVersion version, string deviation)
    {
        await using var odd = await OddCharger.With(
            running, [Deviation.Named(deviation)!], configuration: new() { ["StopTransactionOnInvalidId"] = "false" }, version: version);
        await odd.Live();
        ((long)(await odd.Charge())["energyWh"]!).Should().Be(odd.MeteredWh());
        var session = await odd.Settled();
        ((string?)session["token"]).Should().BeEmpty();
        odd.Journal.Failures.Should().BeEmpty();
        // 2.x has a word for it (NoAuthorization, C02); where none was told by its end it is nobody's there too.
        var allowed = version is OcppVersion.V201 && deviation == "free-vend-empty";
        session["oddities"]!.AsArray().Select(o => (string)o!).Contains("started-without-right").Should().Be(!allowed);
        odd.Journal.Starts.Single().Status.Should().Be(version is OcppVersion.V16 ? "Invalid" : "Accepted");
        if (version is OcppVersion.V16)
        {
            await odd.IsNamed("empty-token");
            return;
        }

        (await odd.Api.Get($"chargers/{odd.Id}"))["oddities"]!.AsArray().Select(o => (string?)o!["name"]).Should().NotContain("empty-token");
    }

    [Theory] // Catalogue I9
    [InEachVersion("HYC300", "alpitronic-vehicle-id")]
    [InEachVersion("alfen", "alfen-base32-vehicle-id")]
    public async Task That_is_a_cars_address_is_that_car(OcppVersion version, string make, string quirk)
    {
        await using var odd = await OddCharger.With(running, [new SendsVehicleIds()], make, version: version);
        await odd.Live();
        var car = odd.Token + "0F";
        await odd.Api.Put($"tokens/{car}", """{"type":"MAC","status":"accepted","contractId":"FR-ELC-C00009-1"}""");
        await odd.StartCharging(token: car);
        await odd.StopCharging(car);
        var session = await odd.Settled();
        ((string?)session["token"]).Should().Be(car);
        ((long)session["energyWh"]!).Should().Be(odd.MeteredWh());
        await odd.IsNamed(quirk);
    }

    private static async Task<string> Ask(OddCharger odd, string token)
    {
        var (status, body, _) = await odd.Api.Send(HttpMethod.Post, "sessions", $$"""{"chargerId":"{{odd.Id}}","evseId":1,"token":"{{token}}"}""");
        ((int)status).Should().Be(202, "{0}", body?.ToJsonString());
        return (string)body!["sessionId"]!;
    }
}
