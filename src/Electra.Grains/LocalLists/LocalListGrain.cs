using Electra.Contracts;
using Electra.Domain;
using Electra.Domain.LocalLists;
using Electra.Domain.Words;
using Electra.Grains.Turns;

namespace Electra.Grains.LocalLists;

/// <inheritdoc cref="ILocalListGrain"/>
[GrainType("local-list")]
public sealed partial class LocalListGrain(TurnTools tools, LocalListReader reader)
    : DecidingGrain<LocalListDecider, LocalList, LocalListInput, LocalListFact, bool>(tools), ILocalListGrain
{
    private static readonly TimeSpan AfterFailure = TimeSpan.FromSeconds(30);

    // One update after the other: a charger with a limit of one token a message has its thousands too, but a round ends.
    private const int MostSteps = 2_000;

    private IGrainTimer? later;
    private DateTimeOffset laterAt;
    private DateTimeOffset? looked;
    private bool busy;
    private bool again;
    private bool leaving;

    private ChargerId Id => new(this.GetPrimaryKeyString());

    /// <inheritdoc/>
    public Task Look()
    {
        if (busy)
            again = true;
        else if (looked is { } last && last + Tools.Options.LocalListEvery - Now is { Ticks: > 0 } rest)
            LookIn(rest);
        else
            Begin();
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task<LocalListNow> Show()
    {
        var (held, version) = (State.Held?.Count, (int?)State.HeldVersion);
        ForgetWhenUnknown(busy);
        return Task.FromResult(new LocalListNow(State.Shown, held is null ? null : version, held, State.LastSyncAt));
    }

    /// <inheritdoc/>
    public override Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken)
    {
        // A round under way ends with us: what it sent is recorded, and whether it arrived is asked by the next one.
        leaving = true;
        later?.Dispose();
        return base.OnDeactivateAsync(reason, cancellationToken);
    }

    /// <inheritdoc/>
    protected override Task Perform(Effect effect, bool again) => effect is Wake ? Look() : Task.CompletedTask;

    // The sooner of what was meant to be and what is asked now.
    private void LookIn(TimeSpan wait)
    {
        if (later is not null && laterAt <= Now + wait)
            return;
        later?.Dispose();
        laterAt = Now + wait;
        later = this.RegisterGrainTimer(
            static (grain, _) =>
            {
                grain.later?.Dispose();
                grain.later = null;
                return grain.Look();
            },
            this,
            new GrainTimerCreationOptions(wait, Timeout.InfiniteTimeSpan) { KeepAlive = true });
    }

    // Not awaited by who tells it: a charger may take a minute to answer, and a hundred tellings meanwhile are one more look.
    private void Begin()
    {
        (busy, looked) = (true, Now);
        Run().Ignore();
    }

    private async Task Run()
    {
        TimeSpan? wait = null;
        try
        {
            wait = await Round();
        }
        catch (Exception failure) when (!leaving)
        {
            Tools.Log.ListRoundFailed(failure, Id.Value);
            wait = AfterFailure;
        }
        finally
        {
            busy = false;
        }

        if (leaving)
            return;
        if (again)
            await Look();
        else if (wait is { } rest)
            LookIn(rest);
        again = false;
    }

    // What is wanted is asked once a round: what changes meanwhile begins the next one.
    private async Task<TimeSpan?> Round()
    {
        var charger = (await GrainFactory.Charger(Id).Show()).Charger;
        var rule = await reader.Rule(charger.Settings.Station);
        if (rule is null && !State.MayHoldOurs && State.Shown.State is ListState.Off)
        {
            ForgetWhenUnknown(false);
            return null;
        }

        var can = ListCapabilities.Of(charger.Reported, charger.LastProtocol ?? charger.Link?.Protocol);
        var wanted = rule is null ? null : LocalListContent.Choose(await reader.Candidates(charger.Settings.Station, rule, Now), can.Entries, can.LongestToken);
        return await new ListRound(this, wanted, can).Go(MostSteps);
    }
}
