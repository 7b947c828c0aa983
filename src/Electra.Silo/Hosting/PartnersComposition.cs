using Electra.Partners;
using Electra.Silo.Settings;

namespace Electra.Silo.Hosting;

/// <summary>The HTTP API, where the silo has that role.</summary>
internal static class PartnersComposition
{
    public static void AddPartners(this WebApplicationBuilder builder, ElectraOptions options)
    {
        if (options.Roles.HasFlag(Roles.Partners))
        {
            builder.Services.AddElectraPartners(new PartnersOptions
            {
                CountryCode = options.CountryCode,
                PartyId = options.PartyId,
                AdminKey = options.AdminKey,
                LoopbackOpen = options is { Loopback: true, AdminKey: null },
            });
        }
    }

    public static void MapPartners(this WebApplication app, ElectraOptions options)
    {
        if (options.Roles.HasFlag(Roles.Partners))
            app.MapElectraPartners();
    }
}
