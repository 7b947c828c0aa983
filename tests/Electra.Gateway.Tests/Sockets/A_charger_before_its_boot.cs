using Electra.Domain.Chargers;

namespace Electra.Gateway.Tests.Sockets;

/// <summary>Held to the letter, it says what it was asked for and nothing else until its boot is accepted (2.0.1 B01 to B03).</summary>
public sealed class A_charger_before_its_boot : IDisposable
{
    private const string Boot = """[2,"b","BootNotification",{"reason":"PowerUp","chargingStation":{"model":"C6","vendorName":"XCharge"}}]""";

    private readonly Yard yard = new();

    public void Dispose() => yard.Dispose();

    [Fact]
    public async Task May_say_whatever_it_is_once_the_boot_is_accepted()
    {
        var charger = await Booted(BootVerdict.Pending);
        (await Said(charger, "Heartbeat", "{}")).Should().StartWith("""[4,"m","SecurityError","Heartbeat was not asked for""");
        await Boots(charger, BootVerdict.Accepted);
        (await Said(charger, "Heartbeat", "{}")).Should().StartWith("""[3,"m",""");
    }

    [Theory]
    [InlineData("trigger-message", """{"requestedMessage":"StatusNotification"}""", "StatusNotification",
        """{"timestamp":"2026-11-24T12:00:00Z","connectorStatus":"Available","evseId":1,"connectorId":1}""")]
    [InlineData("get-base-report", """{"requestId":1,"reportBase":"FullInventory"}""", "NotifyReport",
        """{"requestId":1,"generatedAt":"2026-11-24T12:00:00Z","seqNo":0}""")]
    [InlineData("trigger-message", """{"requestedMessage":"Heartbeat"}""", "Heartbeat", "{}")]
    public async Task May_say_what_it_was_asked_for_while_the_boot_is_pending(string asked, string payload, string action, string told)
    {
        var charger = await Booted(BootVerdict.Pending);
        (await Said(charger, action, told)).Should().StartWith("""[4,"m","SecurityError",""");
        var before = charger.Wire.Sent.Count;
        await charger.Link.Send(Guid.NewGuid(), new Verbatim(asked, payload));
        await Eventually.True(() => charger.Wire.Sent.Count > before, "it is asked");
        (await Said(charger, action, told)).Should().StartWith("""[3,"m",""");
    }

    [Fact]
    public async Task May_say_nothing_but_its_boot_again_once_it_was_rejected()
    {
        var charger = await Booted(BootVerdict.Pending);
        await charger.Link.Send(Guid.NewGuid(), new Verbatim("trigger-message", """{"requestedMessage":"Heartbeat"}"""));
        await Eventually.True(() => charger.Wire.Sent.Count == 2, "it is asked");
        await Boots(charger, BootVerdict.Rejected);
        (await Said(charger, "Heartbeat", "{}")).Should().Contain("B03.FR.07");
        await Boots(charger, BootVerdict.Accepted);
        (await Said(charger, "Heartbeat", "{}")).Should().StartWith("""[3,"m",""");
    }

    [Fact]
    public async Task May_speak_at_once_where_the_boot_was_accepted_on_an_earlier_line()
    {
        var charger = yard.Arrive(version: "ocpp2.0.1", validation: Validation.Strict);
        (await Said(charger, "Heartbeat", "{}")).Should().StartWith("""[3,"m",""");
    }

    private async Task<Berth> Booted(BootVerdict verdict)
    {
        var charger = yard.Arrive(version: "ocpp2.0.1", validation: Validation.Strict, neverBooted: true);
        await Boots(charger, verdict);
        return charger;
    }

    private async Task Boots(Berth charger, BootVerdict verdict)
    {
        charger.Grain.Answer = Task.FromResult<ChargerAnswer?>(new Welcome(verdict, yard.Clock.GetUtcNow(), TimeSpan.FromMinutes(1)));
        await Answered(charger, Boot);
        charger.Grain.Answer = Task.FromResult<ChargerAnswer?>(Noted.Instance);
    }

    private static Task<string> Said(Berth charger, string action, string payload) => Answered(charger, $$"""[2,"m","{{action}}",{{payload}}]""");

    private static async Task<string> Answered(Berth charger, string call)
    {
        var before = charger.Wire.Sent.Count;
        charger.Wire.Says(call);
        await Eventually.True(() => charger.Wire.Sent.Count > before, $"{call} is answered");
        return charger.Wire.Sent.Last();
    }
}
