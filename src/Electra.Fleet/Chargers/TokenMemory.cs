namespace Electra.Fleet.Chargers;

/// <summary>What a charger knows of tokens by itself: the local list it was sent (OCPP 1.6 §3.5.2), and the answers it remembers (§3.5.1).</summary>
internal sealed class TokenMemory(Configuration configuration, Func<DateTimeOffset> now)
{
    private readonly Lock gate = new();
    private readonly Dictionary<string, string> cache = new(StringComparer.OrdinalIgnoreCase);
    private Dictionary<string, KnownToken> list = new(StringComparer.OrdinalIgnoreCase);

    public int ListVersion { get; private set; }

    /// <summary>The list's tokens with their status.</summary>
    public IReadOnlyDictionary<string, string> Listed
    {
        get
        {
            lock (gate)
                return list.ToDictionary(entry => entry.Key, entry => entry.Value.Status, StringComparer.OrdinalIgnoreCase);
        }
    }

    public void Forget()
    {
        lock (gate)
            cache.Clear();
    }

    /// <summary>Forgets one token, wherever it stands.</summary>
    public void Forget(string token)
    {
        lock (gate)
        {
            cache.Remove(token);
            list.Remove(token);
        }
    }

    /// <summary>What the list and the cache say of a token; null where it does not stand there.</summary>
    public (string? Listed, string? Remembered) Known(string token)
    {
        lock (gate)
            return (list.GetValueOrDefault(token)?.Status, cache.GetValueOrDefault(token));
    }

    public void Remember(string token, string status)
    {
        // ConcurrentTx is a thing of the moment.
        if (status == "ConcurrentTx" || !configuration.Truth("AuthorizationCacheEnabled"))
            return;
        lock (gate)
            cache[token] = status;
    }

    /// <summary>Whether the list has it as accepted, so that nobody need be asked.</summary>
    public bool OnList(string token)
    {
        lock (gate)
            return configuration.Truth("LocalAuthListEnabled") && list.TryGetValue(token, out var info) && IsGood(info);
    }

    /// <summary>Whether to let a token charge while nobody can be asked.</summary>
    public bool AcceptsOffline(string token)
    {
        lock (gate)
        {
            if (configuration.Truth("LocalAuthListEnabled") && list.TryGetValue(token, out var listed))
                return IsGood(listed) && configuration.Truth("LocalAuthorizeOffline");
            if (cache.TryGetValue(token, out var remembered))
                return remembered == "Accepted" && configuration.Truth("LocalAuthorizeOffline");
            return configuration.Truth("AllowOfflineTxForUnknownId");
        }
    }

    /// <summary>Takes a list, or changes to it: all of it, or nothing (OCPP 1.6 §5.15).</summary>
    /// <param name="entries">With null for a token that leaves the list.</param>
    /// <returns>The status of SendLocalList.conf.</returns>
    public string Update(int version, bool full, IReadOnlyList<(string Token, KnownToken? Info)> entries)
    {
        lock (gate)
        {
            if (!configuration.Truth("LocalAuthListEnabled"))
                return "NotSupported";
            if (!full && version <= ListVersion)
                return "VersionMismatch";
            // Versions 0 and -1 mean an empty list and none; a full list has a status for every token, and a token stands in it once.
            if (version <= 0 || entries.Count > configuration.Whole("SendLocalListMaxLength") || (full && entries.Any(static e => e.Info is null))
                || entries.DistinctBy(static e => e.Token, StringComparer.OrdinalIgnoreCase).Count() < entries.Count)
                return "Failed";
            var next = new Dictionary<string, KnownToken>(full ? [] : list, StringComparer.OrdinalIgnoreCase);
            foreach (var (token, info) in entries)
            {
                next.Remove(token);
                if (info is not null)
                    next[token] = info;
            }

            if (next.Count > configuration.Whole("LocalAuthListMaxLength"))
                return "Failed";
            (list, ListVersion) = (next, version);
            return "Accepted";
        }
    }

    private bool IsGood(KnownToken info) => info.Status == "Accepted" && !(info.Until <= now());
}

/// <summary>What a local list says of a token.</summary>
internal sealed record KnownToken(string Status, DateTimeOffset? Until = null);
