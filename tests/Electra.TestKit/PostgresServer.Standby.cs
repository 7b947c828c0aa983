using System.Globalization;

namespace Electra.TestKit;

public sealed partial class PostgresServer
{
    /// <summary>Starts a standby of it, which takes over what it writes; it goes with whoever has it.</summary>
    /// <param name="synchronous">Nothing is committed before the standby has it.</param>
    /// <param name="port">By which way it follows; null: directly.</param>
    public async Task<PostgresServer> StartStandby(bool synchronous, int? port = null)
    {
        var standby = New(durable, null);
        try
        {
            await binaries.Run("pg_basebackup", "-D", standby.Data, "-h", "127.0.0.1", "-p", (port ?? Port).ToString(CultureInfo.InvariantCulture), "-U", "electra",
                "--write-recovery-conf", "--wal-method=stream", "--checkpoint=fast", "--no-sync");
            await standby.StartAgain();
            if (synchronous)
            {
                await Tell("alter system set synchronous_standby_names = '*'");
                await Tell("select pg_reload_conf()");
            }

            var wanted = synchronous ? "sync" : "async";
            await Eventually.Get(() => Tell("select string_agg(sync_state, '') from pg_stat_replication where state = 'streaming'"), state => state as string == wanted, "the standby follows");
            return standby;
        }
        catch
        {
            await standby.DisposeAsync();
            throw;
        }
    }

    /// <summary>Makes a standby the one that takes writes.</summary>
    public Task Promote() => Tell("select pg_promote(wait => true)");
}
