using Electra.Ocpp.V16.Payloads;

namespace Electra.Fleet.Chargers;

/// <summary>What a charger knows of tokens by itself: the local list it was sent (OCPP 1.6 §3.5.2), and the answers it remembers (§3.5.1).</summary>
internal sealed class TokenMemory(Configuration configuration)
{
    private readonly Lock gate = new();
    private readonly Dictionary<string, string> cache = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, string> list = new(StringComparer.OrdinalIgnoreCase);

    public int ListVersion { get; private set; }

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
            return configuration.Truth("LocalAuthListEnabled") && list.TryGetValue(token, out var status) && status == "Accepted";
    }

    /// <summary>Whether to let a token charge while nobody can be asked.</summary>
    public bool AcceptsOffline(string token)
    {
        lock (gate)
        {
            if (configuration.Truth("LocalAuthListEnabled") && list.TryGetValue(token, out var listed))
                return listed == "Accepted" && configuration.Truth("LocalAuthorizeOffline");
            if (cache.TryGetValue(token, out var remembered))
                return remembered == "Accepted" && configuration.Truth("LocalAuthorizeOffline");
            return configuration.Truth("AllowOfflineTxForUnknownId");
        }
    }

    /// <summary>The answer to SendLocalList, after doing it.</summary>
    public string Update(SendLocalListRequest request)
    {
        lock (gate)
        {
            if (!configuration.Truth("LocalAuthListEnabled"))
                return "NotSupported";
            var full = request.UpdateType == "Full";
            if (!full && request.ListVersion <= ListVersion)
                return "VersionMismatch";
            var entries = request.LocalAuthorizationList ?? [];
            if (entries.Count > configuration.Whole("SendLocalListMaxLength") || (full && entries.Any(static e => e.IdTagInfo is null)))
                return "Failed";
            if (full)
                list.Clear();
            foreach (var entry in entries)
            {
                if (entry.IdTagInfo is null)
                    list.Remove(entry.IdTag);
                else
                    list[entry.IdTag] = entry.IdTagInfo.Status;
            }

            ListVersion = request.ListVersion;
            return "Accepted";
        }
    }
}
