using Electra.Ocpp.V16.Payloads;

namespace Electra.Fleet.Chargers;

/// <summary>What a charger knows of tokens by itself: the local list it was sent (OCPP 1.6 §3.5.2), and the answers it remembers (§3.5.1).</summary>
internal sealed class TokenMemory(Configuration configuration, Func<DateTimeOffset> now)
{
    private readonly Lock gate = new();
    private readonly Dictionary<string, string> cache = new(StringComparer.OrdinalIgnoreCase);
    private Dictionary<string, IdTagInfo> list = new(StringComparer.OrdinalIgnoreCase);

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

    /// <summary>The answer to SendLocalList, after doing it: all of it, or nothing (OCPP 1.6 §5.15).</summary>
    public string Update(SendLocalListRequest request)
    {
        lock (gate)
        {
            if (!configuration.Truth("LocalAuthListEnabled"))
                return "NotSupported";
            var full = request.UpdateType == "Full";
            if (!full && request.ListVersion <= ListVersion)
                return "VersionMismatch";
            // Versions 0 and -1 mean an empty list and none; a full list has a status for every token, and a token stands in it once.
            var entries = request.LocalAuthorizationList ?? [];
            if (request.ListVersion <= 0 || entries.Count > configuration.Whole("SendLocalListMaxLength") || (full && entries.Any(static e => e.IdTagInfo is null))
                || entries.DistinctBy(static e => e.IdTag, StringComparer.OrdinalIgnoreCase).Count() < entries.Count)
                return "Failed";
            var next = new Dictionary<string, IdTagInfo>(full ? [] : list, StringComparer.OrdinalIgnoreCase);
            foreach (var entry in entries)
            {
                next.Remove(entry.IdTag);
                if (entry.IdTagInfo is { } info)
                    next[entry.IdTag] = info;
            }

            if (next.Count > configuration.Whole("LocalAuthListMaxLength"))
                return "Failed";
            (list, ListVersion) = (next, request.ListVersion);
            return "Accepted";
        }
    }

    private bool IsGood(IdTagInfo info) => info.Status == "Accepted" && !(info.ExpiryDate <= now());
}
