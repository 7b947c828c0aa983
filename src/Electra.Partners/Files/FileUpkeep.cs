using Electra.Domain.Files;
using Electra.Ledger.Schema;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Electra.Partners.Files;

/// <summary>Every minute: tells of files that nobody was told of, deletes what was kept long enough, and frees what nothing refers to; a little at a time.</summary>
internal sealed class FileUpkeep(FileDesk desk, ILogger<FileUpkeep> logger, LedgerGate? gate = null) : BackgroundService
{
    private const int AtOnce = 20;
    private static readonly TimeSpan Every = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Breath = TimeSpan.FromMilliseconds(20);

    // Whoever stored it is telling of it now.
    private static readonly TimeSpan TellAfter = TimeSpan.FromMinutes(1);

    /// <summary>One round.</summary>
    public async Task Round(CancellationToken cancellation)
    {
        await TellOfThose(cancellation);
        await DeleteOld(cancellation);
        while (await desk.Store.Contents.Reclaim(cancellation))
            await Task.Delay(Breath, cancellation);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            if (gate is not null)
                await gate.Ready.WaitAsync(stoppingToken);
            using var timer = new PeriodicTimer(Every, desk.Clock);
            while (await timer.WaitForNextTickAsync(stoppingToken))
                await RoundOrSay(stoppingToken);
        }
        catch (OperationCanceledException)
        {
            // Stopping.
        }
    }

    private async Task RoundOrSay(CancellationToken cancellation)
    {
        try
        {
            await Round(cancellation);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            logger.UpkeepFailed(fault.Message);
        }
    }

    private async Task TellOfThose(CancellationToken cancellation)
    {
        var before = desk.Now - TellAfter;
        foreach (var file in await desk.Store.Uploads.Untold(before, AtOnce, cancellation))
        {
            if (await desk.Store.Uploads.Find(file.Upload, cancellation) is { } upload)
                await desk.Tell(upload, file);
        }

        foreach (var file in await desk.Store.Firmware.Untold(before, AtOnce, cancellation))
            await desk.Tell(file);
    }

    private async Task DeleteOld(CancellationToken cancellation)
    {
        var before = desk.Now.AddDays(-desk.Options.KeepDays);
        foreach (var upload in await desk.Store.Uploads.Older(before, AtOnce, cancellation))
        {
            await desk.Note(upload, new UploadDeleted(upload.Id, By: null));
            await desk.Store.Uploads.Delete(upload.Id, cancellation);
        }

        await desk.Store.Firmware.ForgetLinks(before, AtOnce, cancellation);
    }
}
