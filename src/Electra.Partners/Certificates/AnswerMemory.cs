namespace Electra.Partners.Certificates;

/// <summary>Good answers of responders, each until its next update, and for a day at most: the same vehicle is seen again, and thousands share one
/// intermediate certificate.</summary>
internal sealed class AnswerMemory(int most)
{
    // A responder may promise months: what was taken back since is known on the next day.
    private static readonly TimeSpan Longest = TimeSpan.FromHours(24);

    private readonly Lock gate = new();
    private readonly Dictionary<string, (byte[] Answer, DateTimeOffset Until)> kept = [];

    public byte[]? Of(CertificateHashes certificate, DateTimeOffset now)
    {
        lock (gate)
            return kept.TryGetValue(Key(certificate), out var found) && found.Until > now ? found.Answer : null;
    }

    public void Keep(CertificateHashes certificate, byte[] answer, DateTimeOffset until, DateTimeOffset now)
    {
        lock (gate)
        {
            if (kept.Count >= most)
                MakeRoom(now);
            kept[Key(certificate)] = (answer, until < now + Longest ? until : now + Longest);
        }
    }

    public void Forget(CertificateHashes certificate)
    {
        lock (gate)
            kept.Remove(Key(certificate));
    }

    // What is over first goes first; a tenth at once, so that a full memory is not looked through each time.
    private void MakeRoom(DateTimeOffset now)
    {
        var spare = Math.Max(kept.Count(k => k.Value.Until <= now), most / 10 + 1);
        foreach (var key in kept.OrderBy(k => k.Value.Until).Take(spare).Select(k => k.Key).ToList())
            kept.Remove(key);
    }

    private static string Key(CertificateHashes certificate) =>
        $"{certificate.Oid}|{Convert.ToHexString(certificate.IssuerName)}|{Convert.ToHexString(certificate.IssuerKey)}|{certificate.Serial}";
}
