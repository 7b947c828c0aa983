using Electra.Fleet.Deviations;
using Electra.Ocpp.Framing;

namespace Electra.Fleet.Chargers;

/// <summary>A charger's deviations as one: each sees what the ones before it made of things; that one acted is seen by what it changed.</summary>
internal sealed class Character
{
    private readonly Board board;
    private readonly Dictionary<OcppVersion, (Deviation Deviation, Deviant Charger)[]> all;

    public Character(Board board)
    {
        this.board = board;
        (Deviation Deviation, Deviant Charger)[] own = [.. board.Surroundings.Deviations.Select(one => (one.Own(), new Deviant(board, one)))];
        all = OcppVersions.All.ToDictionary(static version => version, version => own.Where(one => one.Deviation.IsOf(version)).ToArray());
    }

    /// <summary>Whether it is a charger to the letter, in the version that it speaks now.</summary>
    public bool IsPlain => Traits.Length == 0;

    private (Deviation Deviation, Deviant Charger)[] Traits => all[board.Dialect.Version];

    public Dial Dialing(Dial dial)
    {
        foreach (var (deviation, charger) in Traits)
            dial = charger.Compare(dial, deviation.Dialing(dial, charger), static (before, after) => ReferenceEquals(before, after));
        return dial;
    }

    public bool Boots(bool proposed)
    {
        foreach (var (deviation, charger) in Traits)
            proposed = charger.Compare(proposed, deviation.Boots(proposed, charger), static (before, after) => before == after);
        return proposed;
    }

    public bool Reconnects(bool proposed)
    {
        foreach (var (deviation, charger) in Traits)
            proposed = charger.Compare(proposed, deviation.Reconnects(proposed, charger), static (before, after) => before == after);
        return proposed;
    }

    public bool HonoursReservation(bool proposed, string token, int connector)
    {
        foreach (var (deviation, charger) in Traits)
            proposed = charger.Compare(proposed, deviation.HonoursReservation(proposed, token, connector), static (before, after) => before == after);
        return proposed;
    }

    /// <remarks>Looking at a clock that is wrong is no act: it is looked at all the time.</remarks>
    public DateTimeOffset Clock(DateTimeOffset instant)
    {
        foreach (var (deviation, _) in Traits)
            instant = deviation.Clock(instant);
        return instant;
    }

    public string MessageId(string id, string action, int attempt)
    {
        foreach (var (deviation, charger) in Traits)
            id = charger.Compare(id, deviation.MessageId(id, action, attempt), string.Equals);
        return id;
    }

    public IReadOnlyList<Said> Saying(Said meant)
    {
        List<Said> all = [meant];
        foreach (var (deviation, charger) in Traits)
            all = [.. all.SelectMany(said => Saying(said, deviation, charger))];
        return all;
    }

    public IReadOnlyList<Outgoing> Leaving(ReadOnlyMemory<byte> utf8, string? action)
    {
        List<Outgoing> all = [new Outgoing(utf8, action)];
        foreach (var (deviation, charger) in Traits)
            all = [.. all.SelectMany(text => Leaving(text, deviation, charger))];
        return all;
    }

    public Reaction Answering(CallFrame call, Func<Reaction> obey)
    {
        foreach (var (deviation, charger) in Traits)
        {
            var inner = obey;
            obey = () =>
            {
                Reaction? proposed = null;
                var reaction = deviation.Answering(call, () => proposed = inner(), charger);
                return charger.Compare(proposed, reaction, static (before, after) => ReferenceEquals(before, after))!;
            };
        }

        return obey();
    }

    public async Task<Admission?> Presenting(Admission proposed, int connector)
    {
        Admission? admission = proposed;
        foreach (var (deviation, charger) in Traits)
        {
            if (admission is null)
                return null;
            admission = charger.Compare(
                admission, await deviation.Presenting(admission, connector, charger), static (before, after) => ReferenceEquals(before, after));
        }

        return admission;
    }

    public async Task When(Occasion occasion)
    {
        foreach (var (deviation, charger) in Traits)
            await deviation.When(occasion, charger);
    }

    public void Answered(string action, ReadOnlyMemory<byte> payload)
    {
        if (action == "Heartbeat")
            board.SetClock();
        if (!IsPlain)
            board.Begin(() => When(new Occasion(Moment.Answered, Action: action, Payload: Wording.Object(payload))));
    }

    private static Said[] Saying(Said said, Deviation deviation, Deviant charger)
    {
        var before = said.Payload.ToJsonString();
        Said[] after = [.. deviation.Saying(said, charger)];
        if (after is not [var one] || !ReferenceEquals(one, said) || one.Payload.ToJsonString() != before)
            charger.Acted();
        return after;
    }

    private static Outgoing[] Leaving(Outgoing text, Deviation deviation, Deviant charger)
    {
        Outgoing[] after = [.. deviation.Leaving(text, charger)];
        if (after is not [var one] || !ReferenceEquals(one, text))
            charger.Acted();
        return after;
    }
}
