using Electra.Silo.Health;
using Electra.Silo.Settings;

namespace Electra.Silo.Hosting;

/// <summary>Answers 404 at the doors of roles that this silo does not have, and says which silos have them: a load balancer's mistake is then found at once.</summary>
internal static class Elsewhere
{
    private static readonly (Roles Role, string What, string[] Paths)[] Doors =
    [
        (Roles.Gateway, "Chargers' sockets", ["/ocpp"]),
        (Roles.Partners, "The HTTP API with its files and its reference", ["/api", "/files", "/openapi", "/docs"]),
        (Roles.Dashboard, "Orleans' dashboard", ["/orleans"]),
    ];

    public static void MapElsewhere(this IEndpointRouteBuilder endpoints, Roles roles)
    {
        foreach (var (role, what, paths) in Doors.Where(door => !roles.HasFlag(door.Role)))
        {
            var problem = new SiloProblem("not-found", "Not found", StatusCodes.Status404NotFound,
                $"{what}: found at silos of the role {Word(role)}. This one has {string.Join(", ", Enum.GetValues<Roles>().Where(r => int.IsPow2((int)r) && roles.HasFlag(r)).Select(Word))}.");
            foreach (var path in paths)
                endpoints.Map(path + "/{**rest}", problem.ExecuteAsync).ExcludeFromDescription();
        }
    }

    private static string Word(Roles role) => role.ToString().ToLowerInvariant();
}
