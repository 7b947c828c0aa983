using System.Globalization;
using System.Net.WebSockets;
using Electra.Contracts;
using Electra.Domain.Chargers;
using Electra.Domain.Words;
using Electra.Gateway.Admission;
using Electra.Gateway.Orders;
using Electra.Gateway.Sockets;
using Electra.Ocpp;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Electra.Gateway;

/// <summary>Serves <c>/ocpp/{chargerId}</c>: the handshake, then the socket until it closes (OCPP-J 1.6 §3).</summary>
internal sealed class OcppEndpoint(AcceptGate gate, Doorkeeper door, SocketBook book, SocketEnds ends, IGrainFactory grains, GatewayTools tools)
{
    private const string EldestSubprotocol = "ocpp1.6";

    /// <summary>Serves one request.</summary>
    public async Task Serve(HttpContext context)
    {
        var id = (string?)context.GetRouteValue("chargerId") ?? "";
        if (!context.WebSockets.IsWebSocketRequest)
        {
            AskForUpgrade(context);
            return;
        }

        var from = context.Connection.RemoteIpAddress;
        using var knock = await gate.Knock(new(id), from, context.RequestAborted);
        var verdict = knock.Why is { } full ? Later(id, full) : await Judge(context, id);
        if (!verdict.LetIn)
        {
            if (verdict.Status == StatusCodes.Status401Unauthorized)
                gate.Doubt(verdict.Charger, from);
            Refuse(context, verdict);
            return;
        }

        gate.Met(verdict.Charger, from);
        context.Features.Set(knock);

        // RFC 6455 §4.1 wants the header; catalogue C4 knows chargers without it.
        var repaired = context.Request.Headers.ContainsKey(HandshakeRepair.Told);
        if (repaired && verdict.Validation is Validation.Strict)
        {
            AskForUpgrade(context);
            return;
        }

        if (Choose(context, verdict.Validation, out var oddities) is not { } dialect)
        {
            await TurnAway(context);
            return;
        }

        if (repaired)
            oddities = [.. oddities, new("no-connection-header")];
        await Connect(context, new(verdict.Charger, dialect, verdict.Validation, grains.Charger(verdict.Charger), Remote(context)), oddities);
    }

    private static void AskForUpgrade(HttpContext context)
    {
        context.Response.Headers.Upgrade = "websocket";
        context.Response.StatusCode = StatusCodes.Status426UpgradeRequired;
    }

    private async Task<Verdict> Judge(HttpContext context, string id)
    {
        if (book.Draining)
            return Later(id, "this silo is going down or is being drained");
        try
        {
            return await door.Judge(context, id);
        }
        catch (Exception fault)
        {
            tools.Log.CannotAdmit(id, fault.Message);
            return Later(id, "it could not be asked for");
        }
    }

    private Verdict Later(string id, string why) => new(StatusCodes.Status503ServiceUnavailable, why, new(id), tools.Options.Validation);

    private void Refuse(HttpContext context, Verdict verdict)
    {
        tools.Telemetry.Refused(verdict.Status);
        // While the database is away every charger knocks again and again: that is no line each.
        if (verdict.Status == StatusCodes.Status503ServiceUnavailable)
            tools.Log.ComeBackLater(verdict.Charger.Value, verdict.Why);
        else
            tools.Log.NotLetIn(verdict.Charger.Value, context.Connection.RemoteIpAddress?.ToString(), verdict.Why);
        context.Response.StatusCode = verdict.Status;
        if (verdict.Status == StatusCodes.Status401Unauthorized)
            context.Response.Headers.WWWAuthenticate = "Basic realm=\"ocpp\", charset=\"UTF-8\"";
        if (verdict.Status == StatusCodes.Status503ServiceUnavailable)
            context.Response.Headers.RetryAfter = RetryAfter.Seconds(verdict.Charger).ToString(CultureInfo.InvariantCulture);
    }

    // Catalogue C3: chargers that name no subprotocol are known to speak 1.6.
    private static IDialect? Choose(HttpContext context, Validation validation, out IReadOnlyList<Oddity> oddities)
    {
        oddities = [];
        var offered = context.WebSockets.WebSocketRequestedProtocols;
        if (offered.Count > 0 || context.Request.Headers.SecWebSocketProtocol.Count > 0)
            return Dialects.Choose(offered);
        if (validation == Validation.Strict)
            return null;
        oddities = [new Oddity("no-subprotocol")];
        return Dialects.Of(EldestSubprotocol);
    }

    // OCPP-J 1.6 §3.1.2: complete the handshake without a subprotocol, then close.
    private async Task TurnAway(HttpContext context)
    {
        tools.Log.NotLetIn((string?)context.GetRouteValue("chargerId") ?? "", Remote(context), "it offers no subprotocol that is spoken here");
        using var socket = await context.WebSockets.AcceptWebSocketAsync();
        using var farewell = new CancellationTokenSource(TimeSpan.FromSeconds(5), tools.Time);
        try
        {
            await socket.CloseAsync(WebSocketCloseStatus.ProtocolError, "no subprotocol that is spoken here", farewell.Token);
        }
        catch (Exception e) when (e is WebSocketException or OperationCanceledException or IOException)
        {
            socket.Abort();
        }
    }

    private async Task Connect(HttpContext context, Line line, IReadOnlyList<Oddity> oddities)
    {
        var link = new ChargerLink(line, tools, grains, ends);
        var why = "the handshake failed";
        try
        {
            if (await Recorded(context, link, line, oddities))
                why = await Hold(context, link, line);
        }
        catch (Exception fault)
        {
            tools.Log.SocketFailed(fault, line.Charger.Value);
        }
        finally
        {
            await link.Disconnect(why);
            GC.KeepAlive(link);
        }
    }

    private async Task<bool> Recorded(HttpContext context, ChargerLink link, Line line, IReadOnlyList<Oddity> oddities)
    {
        using var span = Telemetry.Begin("ocpp.connect", line.Charger.Value);
        try
        {
            await link.Connect(oddities);
            return true;
        }
        catch (Exception fault)
        {
            tools.Log.CannotAdmit(line.Charger.Value, fault.Message);
            Refuse(context, new(StatusCodes.Status503ServiceUnavailable, "its connection could not be recorded", line.Charger, line.Validation));
            return false;
        }
    }

    private async Task<string> Hold(HttpContext context, ChargerLink link, Line line)
    {
        var offered = context.WebSockets.WebSocketRequestedProtocols.Count > 0;
        using var socket = await context.WebSockets.AcceptWebSocketAsync(new WebSocketAcceptContext
        {
            SubProtocol = offered ? line.Dialect.Subprotocol : null,
            KeepAliveInterval = tools.Options.Ping,
            // Half of it: with the ping's own interval, a dead peer is noticed within two.
            KeepAliveTimeout = tools.Options.Ping / 2,
        });
        var held = new ChargerSocket(socket, line, link, new(context.Features), tools);
        // On line: its handshake has ended.
        context.Features.Get<Knock>()?.Dispose();
        book.Add(held);
        try
        {
            return await held.Run();
        }
        finally
        {
            book.Remove(held);
        }
    }

    private static string Remote(HttpContext context) => $"{context.Connection.RemoteIpAddress}:{context.Connection.RemotePort}";
}
