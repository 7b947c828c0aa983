using Electra.Gateway.Admission;
using Electra.Gateway.Sockets;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Electra.Gateway;

/// <summary>Puts the chargers' door into a program.</summary>
public static class GatewayExtensions
{
    /// <summary>Adds what the sockets work with. <see cref="Contracts.IRecordHealth"/> and <see cref="Contracts.IFrameLog"/> must be there.</summary>
    public static IServiceCollection AddElectraGateway(this IServiceCollection services, GatewayOptions options)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(options);
        services.TryAddSingleton<Telemetry>();
        services.AddSingleton<GatewayTools>();
        services.AddSingleton<PasswordMemory>();
        services.AddSingleton<Doorkeeper>();
        services.AddSingleton<SocketBook>();
        services.AddSingleton<SocketEnds>();
        services.AddSingleton<AcceptGate>();
        services.AddSingleton<OcppEndpoint>();
        services.AddHostedService<Patrol>();
        services.AddSingleton(static provider => new Departure(provider.GetRequiredService<SocketBook>(), provider.GetRequiredService<GatewayTools>()));
        services.AddHostedService(static provider => provider.GetRequiredService<Departure>());
        return services;
    }

    /// <summary>Adds the lobby of all the doors, whatever is behind them: <see cref="Lobby.Before"/> stands before each, <see cref="Lobby.Serve"/> before all requests.</summary>
    public static IServiceCollection AddElectraLobby(this IServiceCollection services, LobbyOptions options)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<Telemetry>();
        return services.AddSingleton(options).AddSingleton<Lobby>();
    }

    /// <summary>Maps <c>/ocpp/{chargerId}</c>.</summary>
    public static IEndpointRouteBuilder MapOcpp(this IEndpointRouteBuilder endpoints)
    {
        var endpoint = endpoints.ServiceProvider.GetRequiredService<OcppEndpoint>();
        var sockets = endpoints.CreateApplicationBuilder();
        sockets.UseWebSockets();
        sockets.Run(endpoint.Serve);
        endpoints.Map("/ocpp/{chargerId}", sockets.Build()).WithDisplayName("OCPP");
        return endpoints;
    }
}
