using Electra.Domain.Words;

namespace Electra.Partners.Bodies;

/// <summary>A session as it is asked for from afar.</summary>
internal sealed record SessionBody(ChargerId Charger, Outlet Outlet, string? Token, string? Driver)
{
    /// <summary>Reads it; meaningless where the body has errors.</summary>
    public static SessionBody Read(BodyReader body)
    {
        var read = new SessionBody(
            new(body.Id("chargerId", required: true) ?? ""),
            new((int)(body.Whole("evseId", 1, int.MaxValue, required: true) ?? 0), (int)(body.Whole("connectorId", 1, int.MaxValue) ?? 1)),
            body.Id("token"),
            body.Id("driverId"));
        if (body.Has("token") == body.Has("driverId"))
            body.Wrong("token", body.Has("token") ? "or driverId must be given, not both" : "is missing, and so is driverId");
        if (body.Has("payment"))
            body.Wrong("payment", "is not taken by this release");
        body.Done();
        return read;
    }
}
