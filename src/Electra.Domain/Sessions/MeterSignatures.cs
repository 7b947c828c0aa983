using Electra.Domain.Words;

namespace Electra.Domain.Sessions;

/// <summary>By what a meter's signed values are checked later (Eichrecht): told with some of them only, so it is kept with the session, each once.</summary>
public static class MeterSignatures
{
    // A charger that tells another with each value must not fill the state.
    private const int Most = 8;

    /// <summary>What these samples tell of it.</summary>
    public static IReadOnlyList<MeterSignature> Of(IReadOnlyList<Sample> samples)
    {
        List<MeterSignature>? told = null;
        for (var i = 0; i < samples.Count; i++)
        {
            if (samples[i].Signature is { } signature && !(told ??= []).Contains(signature))
                told.Add(signature);
        }

        return told ?? (IReadOnlyList<MeterSignature>)[];
    }

    /// <summary>What was known and what is told now; the very same where nothing of it is new.</summary>
    internal static IReadOnlyList<MeterSignature>? Together(IReadOnlyList<MeterSignature>? known, IReadOnlyList<MeterSignature>? told) =>
        known is null || told is null ? known ?? told
        : told.Where(t => !known.Any(k => Covers(k, t))).Take(Most - known.Count).ToList() is { Count: > 0 } fresh ? [.. known, .. fresh] : known;

    /// <summary>What of it is new to its session.</summary>
    internal static IEnumerable<SessionFact> New(Session state, IReadOnlyList<MeterSignature>? told, DateTimeOffset now) =>
        (told ?? []).Where(t => !state.Signatures.Any(known => Covers(known, t))).Take(Most - state.Signatures.Count).Select(t => new MeterSignatureTold(t, now));

    // The key need not be sent with every value (OCPP 2.0.1, PublicKeyWithSignedMeterValue).
    private static bool Covers(MeterSignature known, MeterSignature told) =>
        known.Encoding == told.Encoding && known.Method == told.Method && (told.PublicKey is null || known.PublicKey == told.PublicKey);
}
