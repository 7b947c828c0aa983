using Electra.Partners.Access;

namespace Electra.Partners.Bodies;

/// <summary>A key as it is asked for.</summary>
/// <param name="Stations">Null: everywhere.</param>
internal sealed record KeyBody(string Name, IReadOnlyList<string> Scopes, IReadOnlyList<string>? Stations)
{
    /// <summary>Reads it; meaningless where the body has errors.</summary>
    public static KeyBody Read(BodyReader body)
    {
        var read = new KeyBody(body.Text("name", required: true, most: 100) ?? "", ReadScopes(body), ReadStations(body));
        body.Done();
        return read;
    }

    private static IReadOnlyList<string> ReadScopes(BodyReader body)
    {
        var scopes = body.Texts("scopes", required: true, least: 1, most: 20) ?? [];
        foreach (var wrong in scopes.Where(s => !Scope.IsKnown(s)))
            body.Wrong("scopes", $"'{wrong}' is not one of read, operate, provision, partner:{{id}}, admin");
        return [.. scopes.Distinct()];
    }

    private static IReadOnlyList<string>? ReadStations(BodyReader body)
    {
        var stations = body.Texts("stations", least: 1);
        foreach (var _ in stations?.Where(s => !Rules.IsId(s)) ?? [])
            body.Wrong("stations", $"holds a station id that {Rules.IdRule}");
        return stations is null ? null : [.. stations.Distinct()];
    }
}
