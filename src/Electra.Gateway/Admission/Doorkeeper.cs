using System.Security.Cryptography.X509Certificates;
using Electra.Contracts;
using Electra.Domain.Chargers;
using Electra.Domain.Words;
using Electra.Gateway.Calls;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Electra.Gateway.Admission;

/// <summary>Decides who may open a socket: a known charger, with the credentials that its security profile asks for (OCPP 1.6 security §3).</summary>
internal sealed class Doorkeeper(
    IGrainFactory grains, IRecordHealth health, PasswordMemory passwords, GatewayOptions options, TimeProvider time, ILogger<Doorkeeper> logger)
{
    private const int MutualTls = 3;
    private const int Tls = 2;

    /// <summary>Judges a charger that knocks under this id.</summary>
    public async Task<Verdict> Judge(HttpContext context, string id)
    {
        var charger = new ChargerId(id);
        if (!ChargerName.IsPossible(id))
            return Refuse(charger, StatusCodes.Status404NotFound, "no charger can have this id");
        if (!health.Reachable)
            return Refuse(charger, StatusCodes.Status503ServiceUnavailable, "the database does not answer");
        var door = await Door(charger);
        if (!door.Known)
            return Refuse(charger, StatusCodes.Status404NotFound, "nobody knows it");
        var why = await Objection(context, charger, door);
        return why is null
            ? new(0, "", door.Id ?? charger, door.Validation ?? options.Validation)
            : Refuse(charger, StatusCodes.Status401Unauthorized, why);
    }

    private async Task<Door> Door(ChargerId charger)
    {
        var removal = new Removal(time);
        while (true)
        {
            try
            {
                return await Ask(charger);
            }
            catch (Exception fault) when (removal.Explains(fault))
            {
                await removal.Settle();
            }
        }
    }

    private async Task<Door> Ask(ChargerId charger)
    {
        var grain = grains.Charger(charger);
        var door = await grain.Door();
        if (door.Known || !options.OnboardUnknownChargers)
            return door;
        await grain.Onboard(charger);
        logger.Onboarded(charger.Value);
        return await grain.Door();
    }

    private ValueTask<string?> Objection(HttpContext context, ChargerId charger, Door door) => door switch
    {
        { SecurityProfile: >= Tls } when !context.Request.IsHttps => new("its security profile asks for TLS"),
        { SecurityProfile: MutualTls } => new(Certificate(context.Connection.ClientCertificate, charger)),
        { Password: { } hash } => Basic(context, charger, hash),
        _ => new(options.AllowProfile0 ? null : "it has no password, and chargers without one are not let in here"),
    };

    private async ValueTask<string?> Basic(HttpContext context, ChargerId charger, PasswordHash hash)
    {
        if (!BasicCredentials.TryRead(context.Request.Headers.Authorization, out var given))
            return "it brought no credentials";
        // The password is checked whatever the name: the time taken tells nothing of which of them was wrong.
        var right = await passwords.Matches(charger, hash, given.Password, context.RequestAborted);
        var itself = string.Equals(given.User, charger.Value, StringComparison.OrdinalIgnoreCase);
        return (right, itself) switch
        {
            (true, true) => null,
            (_, false) => "its user name is not its id",
            _ => "its password is wrong",
        };
    }

    // Kestrel has checked the chain against the client authority; what is left is whose certificate it is (OCPP 1.6 security §3.5.5).
    private static string? Certificate(X509Certificate2? certificate, ChargerId charger) =>
        certificate is null ? "it brought no certificate"
        : string.Equals(certificate.GetNameInfo(X509NameType.SimpleName, forIssuer: false), charger.Value, StringComparison.OrdinalIgnoreCase) ? null
        : "its certificate is another's";

    private Verdict Refuse(ChargerId charger, int status, string why) => new(status, why, charger, options.Validation);
}
