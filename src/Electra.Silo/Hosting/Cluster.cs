using System.Net;
using System.Net.Sockets;
using Electra.Grains;
using Electra.Grains.Chargers;
using Electra.Ledger;
using Electra.Silo.Settings;
using Orleans.Configuration;
using Orleans.Serialization;

namespace Electra.Silo.Hosting;

/// <summary>The Orleans silo: alone beside SQLite, or one of several on PostgreSQL.</summary>
internal static class Cluster
{
    private const int UsualSiloPort = 11111;
    private const int UsualGatewayPort = 30000;
    // Of one grain; one more is refused at once. Everybody's key ring and a large station are asked by many, so that it is no small number.
    private const int MostWaitingCalls = 5_000;

    // A call that is lost with a silo, or on a line that is cut, holds up the grain that waits for it and everybody behind: not longer than the
    // gateway asks again. Only an order waits for a charger, and says so itself (IChargerGrain.Order).
    private static readonly TimeSpan Response = TimeSpan.FromSeconds(10);

    // What the runtime asks of itself (where is this grain?) goes unheard now and then while silos come and go: it is soon asked again.
    private static readonly TimeSpan SystemResponse = TimeSpan.FromSeconds(5);

    /// <summary>Adds the silo, which starts when the database is there.</summary>
    public static void AddLateSilo(this WebApplicationBuilder builder, ElectraOptions options)
    {
        var ledger = Storage.Options(options);
        var late = LateParts.Withhold(builder.Services, () =>
        {
            builder.UseOrleans(silo => Configure(silo, options, ledger));
            if (!options.Roles.HasFlag(Roles.Core))
                return;
            builder.Services.AddElectraGrains(grains =>
            {
                (grains.Heartbeat, grains.StartPatience, grains.EternalPatience) = (options.Ocpp.Heartbeat, options.Sessions.Zombie, options.Sessions.Eternal);
                grains.Onboards = options.Ocpp.OnboardUnknownChargers;
            });
        });
        builder.Services.AddSingleton(late);
        builder.Services.AddSingleton<LateStart>();
        builder.Services.AddHostedService(static provider => provider.GetRequiredService<LateStart>());
    }

    private static void Configure(ISiloBuilder silo, ElectraOptions options, LedgerOptions ledger)
    {
        Place(silo, options, ledger);
        silo.KeepRows(ledger);
        silo.AddSiloDashboard(options.ProfileGrains);
        silo.AddCallSpans(options);
        silo.Configure<SiloMessagingOptions>(messaging =>
        {
            messaging.ResponseTimeout = Response;
            messaging.SystemResponseTimeout = SystemResponse;
            messaging.MaxEnqueuedRequestsHardLimit = MostWaitingCalls;
        });
        // A grain that cannot read its record says so to whoever called it from another silo.
        silo.Services.Configure<ExceptionSerializationOptions>(exceptions => exceptions.SupportedNamespacePrefixes.Add(nameof(Npgsql)));
        if (!options.Roles.HasFlag(Roles.Core))
        {
            var ours = typeof(ChargerGrain).Assembly;
            silo.Services.PostConfigure<GrainTypeOptions>(types => types.Classes.RemoveWhere(type => type.Assembly == ours));
        }
    }

    private static void Place(ISiloBuilder silo, ElectraOptions options, LedgerOptions ledger)
    {
        var (siloPort, gatewayPort) = (options.SiloPort ?? Free(UsualSiloPort), options.GatewayPort ?? Free(UsualGatewayPort));
        if (!options.Clustered)
        {
            silo.UseLocalhostClustering(siloPort, gatewayPort, null, options.ServiceId, options.ClusterId);
            return;
        }

        silo.Configure<ClusterOptions>(cluster => (cluster.ClusterId, cluster.ServiceId) = (options.ClusterId, options.ServiceId));
        silo.UseAdoNetClustering(clustering =>
        {
            clustering.Invariant = LedgerStorage.Invariant(ledger);
            clustering.ConnectionString = LedgerStorage.ConnectionString(ledger);
        });
        silo.Configure<ClusterMembershipOptions>(Liveness.Set);
        if (options.AdvertisedAddress is { } address)
            silo.ConfigureEndpoints(address, siloPort, gatewayPort, listenOnAnyHostAddress: !IPAddress.IsLoopback(address));
        else
            silo.ConfigureEndpoints(siloPort, gatewayPort, AddressFamily.InterNetwork, listenOnAnyHostAddress: true);
        if (options.AdvertisedSiloPort is not { } advertised)
            return;
        silo.Configure<EndpointOptions>(endpoints =>
        {
            endpoints.SiloListeningEndpoint ??= new IPEndPoint(endpoints.AdvertisedIPAddress!, siloPort);
            endpoints.SiloPort = advertised;
        });
    }

    // Several programs may run on one machine without anybody choosing ports for them.
    private static int Free(int usual)
    {
        try
        {
            return Listen(usual);
        }
        catch (SocketException)
        {
            return Listen(0);
        }
    }

    private static int Listen(int port)
    {
        using var listener = new TcpListener(IPAddress.Any, port);
        listener.ExclusiveAddressUse = true;
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static void RemoveWhere<T>(this ISet<T> set, Func<T, bool> gone)
    {
        foreach (var item in set.Where(gone).ToArray())
            set.Remove(item);
    }
}
