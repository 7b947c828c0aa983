using Electra.Domain.Words;

namespace Electra.Partners.Bodies;

/// <summary>A session as it is asked for from afar.</summary>
/// <param name="Payment">The name of the payment on the web that stands in for a driver; null: there is a driver.</param>
internal sealed record SessionBody(ChargerId Charger, Outlet Outlet, string? Token, string? Driver, string? Payment)
{
    private static readonly string[] Kinds = ["web"];
    private static readonly string[] Ways = ["token", "driverId", "payment"];

    /// <summary>Reads it; meaningless where the body has errors.</summary>
    public static SessionBody Read(BodyReader body)
    {
        var read = new SessionBody(
            new(body.Id("chargerId", required: true) ?? ""),
            new((int)(body.Whole("evseId", 1, int.MaxValue, required: true) ?? 0), (int)(body.Whole("connectorId", 1, int.MaxValue) ?? 1)),
            body.Id("token"),
            body.Id("driverId"),
            Paid(body.Object("payment")));
        var given = Ways.Count(body.Has);
        if (given != 1)
            body.Wrong("token", given > 1 ? "or driverId or payment must be given, only one of them" : "is missing, and so are driverId and payment");
        body.Done();
        return read;
    }

    private static string? Paid(BodyReader? payment)
    {
        payment?.Word("kind", Kinds, required: true);
        var reference = payment?.Text("reference", required: true);
        payment?.Done();
        return reference;
    }
}
