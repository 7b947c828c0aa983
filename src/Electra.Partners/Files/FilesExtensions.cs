using Microsoft.Extensions.DependencyInjection;

namespace Electra.Partners.Files;

/// <summary>Puts files into the partners' API, and their doors for chargers beside it.</summary>
internal static class FilesExtensions
{
    public static IServiceCollection AddFiles(this IServiceCollection services) => services
        .AddSingleton<Transfers>()
        .AddSingleton<FileDesk>()
        .AddHostedService<FileUpkeep>();

    public static void MapFiles(this WebApplication app, RouteGroupBuilder api)
    {
        app.UseWhen(static context => context.Request.Path.StartsWithSegments(FileDoor.Root), static files => files.UseMiddleware<FileDoor>());
        UploadDoor.Map(app);
        FirmwareDoor.Map(app);
        Uploads.Map(api);
        Firmware.Map(api);
    }
}
