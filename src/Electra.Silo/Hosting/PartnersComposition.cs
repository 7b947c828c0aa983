using Electra.Partners;
using Electra.Partners.Files;
using Electra.Silo.Settings;

namespace Electra.Silo.Hosting;

/// <summary>The HTTP API, where the silo has that role.</summary>
internal static class PartnersComposition
{
    private const long Megabyte = 1024 * 1024;

    public static void AddPartners(this WebApplicationBuilder builder, ElectraOptions options)
    {
        if (options.Roles.HasFlag(Roles.Partners))
        {
            builder.Services.AddElectraPartners(new PartnersOptions
            {
                CountryCode = options.CountryCode,
                PartyId = options.PartyId,
                AdminKey = options.AdminKey,
                RequestsPerSecond = options.Load.Requests,
                MostStreams = options.Load.Streams,
                Files = Files(options.Files),
                LoopbackOpen = options is { Loopback: true, AdminKey: null },
            });
        }
    }

    private static FilesOptions Files(FilesSettings files) => new()
    {
        PublicUrl = files.PublicUrl,
        MostUploadBytes = files.MaxUploadMegabytes * Megabyte,
        MostFirmwareBytes = files.MaxFirmwareMegabytes * Megabyte,
        KeepDays = files.KeepDays,
        MostTransfers = files.MaxTransfers,
    };

    public static void MapPartners(this WebApplication app, ElectraOptions options)
    {
        if (options.Roles.HasFlag(Roles.Partners))
            app.MapElectraPartners();
    }
}
