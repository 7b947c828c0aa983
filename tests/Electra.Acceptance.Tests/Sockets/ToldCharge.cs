using System.Globalization;
using Electra.Acceptance.Tests.Program;
using Electra.Fleet;

namespace Electra.Acceptance.Tests.Sockets;

/// <summary>
/// One charge as a raw charger tells it in the version that it speaks. Each message is made once and may be told again and again, with what it
/// said the first time (its time, its number), over as many sockets as that takes.
/// </summary>
public abstract class ToldCharge
{
    /// <summary>What it is called; known at once, or when its start was answered.</summary>
    public string? Transaction { get; private protected set; }

    /// <summary>One that has not begun.</summary>
    public static ToldCharge In(OcppVersion version, string token) => version is OcppVersion.V16 ? new Of16(token) : new Of2(token);

    /// <summary>The version of the charger of this number: they take turns.</summary>
    public static OcppVersion VersionOf(int charger) => OcppVersions.All[charger % OcppVersions.All.Count];

    /// <summary>A socket of a charger that speaks a version.</summary>
    public static async Task<RawCharger> Connect(ElectraProgram program, string id, OcppVersion version)
    {
        var charger = await RawCharger.Connect(program, id, subprotocols: version.Subprotocol());
        charger.Subprotocol.Should().Be(version.Subprotocol());
        if (version is not OcppVersion.V16)
            charger.Answers = Station201.Answer;
        return charger;
    }

    /// <summary>A vehicle is there, or has gone.</summary>
    public abstract Task Plug(RawCharger over, bool there);

    /// <summary>It begins now.</summary>
    public abstract Func<RawCharger, Task> Start(long wh);

    /// <summary>Its meter is read now.</summary>
    public abstract Func<RawCharger, Task> Sample(long wh);

    /// <summary>It ends now.</summary>
    public abstract Func<RawCharger, Task> Stop(long wh);

    private sealed class Of16(string token) : ToldCharge
    {
        public override Task Plug(RawCharger over, bool there) => over.Status(there ? "Preparing" : "Available");

        public override Func<RawCharger, Task> Start(long wh)
        {
            var at = RawCharger.Now();
            return async over => Transaction = (await over.Start(token, wh, at: at)).ToString(CultureInfo.InvariantCulture);
        }

        public override Func<RawCharger, Task> Sample(long wh)
        {
            var at = RawCharger.Now();
            return over => over.Meter(Number(), wh, at: at);
        }

        public override Func<RawCharger, Task> Stop(long wh)
        {
            var at = RawCharger.Now();
            return over => over.Stop(Number(), wh, at);
        }

        private int Number() => int.Parse(Transaction!, CultureInfo.InvariantCulture);
    }

    /// <summary>It names its transaction itself, and numbers its news (E01, E02).</summary>
    private sealed class Of2 : ToldCharge
    {
        private readonly string token;
        private int news;

        public Of2(string token) => (this.token, Transaction) = (token, Guid.NewGuid().ToString());

        public override Task Plug(RawCharger over, bool there) => over.Result(
            "StatusNotification",
            $$"""{"timestamp":"{{RawCharger.Now()}}","connectorStatus":"{{(there ? "Occupied" : "Available")}}","evseId":1,"connectorId":1}""");

        public override Func<RawCharger, Task> Start(long wh) =>
            Event("Started", "Authorized", Station201.State("Charging"), at => Station201.Token(token) + Station201.Evse() + Station201.Meter(wh, "Transaction.Begin", at));

        public override Func<RawCharger, Task> Sample(long wh) =>
            Event("Updated", "MeterValuePeriodic", Station201.State("Charging"), at => Station201.Meter(wh, at: at));

        public override Func<RawCharger, Task> Stop(long wh) => Event(
            "Ended", "StopAuthorized", Station201.State("EVConnected") + ",\"stoppedReason\":\"Local\"", at => Station201.Meter(wh, "Transaction.End", at));

        private Func<RawCharger, Task> Event(string type, string trigger, string info, Func<string, string> more)
        {
            var at = RawCharger.Now();
            var payload = $$$"""
                {"eventType":"{{{type}}}","timestamp":"{{{at}}}","triggerReason":"{{{trigger}}}","seqNo":{{{news++}}},
                 "transactionInfo":{"transactionId":"{{{Transaction}}}"{{{info}}}}{{{more(at)}}}}
                """;
            return over => over.Result("TransactionEvent", payload);
        }
    }
}
