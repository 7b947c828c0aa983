using System.Diagnostics;
using Electra.Contracts;
using Electra.Domain.Chargers;
using Electra.Domain.Words;
using Electra.Gateway.Orders;
using Electra.Gateway.Sockets;
using Electra.Ocpp;
using Electra.Ocpp.Framing;
using Electra.Ocpp.Quirks;

namespace Electra.Gateway.Calls;

/// <summary>Answers a charger's calls: translate, ask the grain, translate back. Where nothing true can be said, nothing is.</summary>
internal sealed class CallAnswerer(Line line, ChargerLink link, FrameSender sender, FrameJournal journal, GatewayTools tools, Action replaced)
{
    private const string UnknownAction = "unknown";
    private const string Boot = "BootNotification";
    private const string UnreadOddity = "answer-not-understood";

    private volatile Said? last;

    /// <summary>Answers one call. Never throws: one charger's failure is its own.</summary>
    public async Task Answer(CallFrame frame, long at)
    {
        using var span = Telemetry.Begin("ocpp.call", line.Charger.Value);
        var action = UnknownAction;
        var outcome = "failed";
        try
        {
            // A make whose boot is odd must be known before it is read, and is surely known after.
            if (frame.Action == Boot)
                link.Know(KnownQuirks.Told(frame.Payload));
            var reading = Allowed(frame, line.Read(frame));
            journal.CallIn(frame, reading.Oddities);
            // What reaches the grain is counted there.
            if (reading.Error is not null || reading.Report is Beat)
                Count(frame, reading);
            if (reading.Report is Booted booted)
                link.Know(booted.Identity);
            if (reading.Error is not { Meaning: ProtocolBreach.NotImplemented })
                action = frame.Action;
            span?.SetTag("ocpp.action", frame.Action);
            outcome = reading switch
            {
                { Error: { } error } => await Refuse(frame.MessageId, frame.Action, error),
                { Report: Beat } => await Say(frame, new TheTime(tools.Time.GetUtcNow())),
                _ => await Ask(frame, reading.Report!, Both(frame.Oddities, reading.Oddities)),
            };
        }
        catch (Exception fault)
        {
            // Silence, not a lie: the charger keeps its message and sends it again.
            outcome = fault is OverloadedException ? "overloaded" : fault is LedgerSilentException or TimeoutException ? "silent" : "failed";
            span?.SetStatus(ActivityStatusCode.Error, fault.Message);
            tools.Log.CallUnanswered(frame.Action, line.Charger.Value, fault.Message);
        }

        span?.SetTag("electra.outcome", outcome);
        tools.Telemetry.Called(action, outcome, tools.Time.GetElapsedTime(at));
    }

    /// <summary>Sends a CALLERROR.</summary>
    public async ValueTask<string> Refuse(string messageId, string? action, ProtocolError error)
    {
        using var buffer = PooledBuffer.Rent();
        line.Dialect.WriteError(buffer, messageId, error);
        await Send(messageId, action, buffer);
        return "refused";
    }

    /// <summary>The charger could not understand an answer (OCPP-J 2.1 §4.2.3): what was done for its call stays done. False: nothing that it was answered last.</summary>
    public bool Contradicted(ResultErrorFrame frame)
    {
        // A charger waits for one answer at a time: it is the last that it speaks of.
        var action = last is { } answered && answered.MessageId == frame.MessageId ? answered.Action : null;
        journal.ResultErrorIn(frame, action, UnreadOddity);
        link.Oddities.Met(UnreadOddity, $"{action ?? "no answer of ours"}: {frame.Code} {frame.Description}");
        tools.Log.AnswerNotUnderstood(line.Charger.Value, action ?? frame.MessageId, frame.Code, frame.Description);
        return action is not null;
    }

    private Reading Allowed(CallFrame frame, Reading reading) => reading.Error is null && link.TooEarly(frame.Action) is { } why
        ? reading with { Report = null, Error = new ProtocolError(ProtocolBreach.Security, why) }
        : reading;

    private void Count(CallFrame frame, Reading reading)
    {
        link.Oddities.Met(frame.Oddities);
        link.Oddities.Met(reading.Oddities);
        if (reading.Error is { } error)
            link.Oddities.Met("refused-call", $"{frame.Action}: {error.Description}");
    }

    private static IReadOnlyList<Oddity> Both(IReadOnlyList<Oddity> first, IReadOnlyList<Oddity> second) =>
        first.Count == 0 ? second : [.. first, .. second];

    private async ValueTask<string> Ask(CallFrame frame, ChargerReport report, IReadOnlyList<Oddity> oddities)
    {
        var answer = await link.Report(await Research.Of(report, tools), oddities);
        if (answer is not null)
            return await Say(frame, answer);
        replaced();
        return "replaced";
    }

    private async ValueTask<string> Say(CallFrame frame, ChargerAnswer answer)
    {
        using var buffer = PooledBuffer.Rent();
        line.Dialect.WriteAnswer(buffer, frame.MessageId, frame.Action, answer);
        var sent = await Send(frame.MessageId, frame.Action, buffer);
        if (sent && answer is Welcome welcome)
            link.Booted(welcome.Verdict);
        return sent ? "answered" : "unsent";
    }

    private async ValueTask<bool> Send(string messageId, string? action, PooledBuffer buffer)
    {
        if (!await sender.Send(buffer.Written))
            return false;
        if (line.Dialect.Sends)
            last = new(messageId, action);
        journal.AnswerOut(messageId, action, buffer.Written.Span);
        return true;
    }

    private sealed record Said(string MessageId, string? Action);
}
