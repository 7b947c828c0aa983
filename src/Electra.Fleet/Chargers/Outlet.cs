using Electra.Fleet.Deviations;
using Electra.Fleet.Dialects;
using Electra.Fleet.Makes;
using Electra.Fleet.Vehicles;

namespace Electra.Fleet.Chargers;

/// <summary>One outlet of a charger and what is at it: a car, a token that waits for one, a transaction.</summary>
public sealed partial class Outlet
{
    private static readonly TimeSpan Step = TimeSpan.FromSeconds(5);
    private static readonly DateTimeOffset InstalledAt = new(2023, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly Board board;
    private Charge? charge;
    private Admitted? waiting;
    private bool chargedThisVisit;
    private bool held;
    private string told = "Available";

    internal Outlet(Board board, int number)
    {
        this.board = board;
        Number = number;
        // A meter that counts for life shows more every year: about 60 kWh a day since it was mounted.
        var days = Math.Max(0, (board.Surroundings.Time.GetUtcNow() - InstalledAt).TotalDays);
        RegisterWh = board.Make.KeepsRegister ? Math.Floor(days * 60_000 + board.Number % 977 * 1000 + number * 137) : 0;
    }

    /// <summary>From 1.</summary>
    public int Number { get; }

    /// <summary>The car that is plugged in.</summary>
    public Vehicle? Vehicle { get; private set; }

    /// <summary>What the meter shows, in Wh.</summary>
    public double RegisterWh { get; private set; }

    /// <summary>Wh that went into cars since it was made.</summary>
    public double DeliveredWh { get; private set; }

    /// <summary>Watts that flow.</summary>
    public double PowerW { get; private set; }

    /// <summary>Whether it may be used (OCPP 1.6 ChangeAvailability).</summary>
    public bool Operative { get; private set; } = true;

    /// <summary>Whether a transaction runs.</summary>
    public bool Busy => charge is not null;

    /// <summary>What the running transaction is called; null: none runs, or it is not known yet.</summary>
    public string? TransactionId => charge?.TransactionId;

    /// <summary>The status in words of OCPP 1.6 §7.7, derived from what is there.</summary>
    public string Status
    {
        get
        {
            if (charge is { } running)
            {
                if (board.Make.SuspendsWhileSettling && running.AdvancedTo < running.StartedAt + board.Make.SettleTime)
                    return "SuspendedEVSE";
                return held ? "SuspendedEVSE" : Vehicle is { Satisfied: true } ? "SuspendedEV" : "Charging";
            }

            if (Vehicle is not null)
                return chargedThisVisit ? "Finishing" : "Preparing";
            if (!Operative)
                return "Unavailable";
            return waiting is not null ? "Preparing" : board.Reservations.On(this) is not null ? "Reserved" : "Available";
        }
    }

    /// <summary>Completes when the car that charges takes no more, or its transaction is over; at once where none runs.</summary>
    public Task Satisfied => charge?.Satisfied.Task ?? Task.CompletedTask;

    internal Charge? Running => charge;

    /// <summary>When the running transaction began, by the charger's own clock.</summary>
    internal DateTimeOffset? BeganAt => charge is { } running ? running.StartedAt + (board.Now - board.TrueNow) : null;

    /// <summary>Whether nobody and nothing is there, and it may be used.</summary>
    internal bool IsFree => Operative && charge is null && Vehicle is null && waiting is null;

    internal bool InoperativeLater { get; set; }

    /// <summary>A car is plugged in; a token that was shown before lets it charge at once.</summary>
    public void PlugIn(Vehicle vehicle)
    {
        lock (board.Gate)
        {
            if (Vehicle is not null)
                throw new InvalidOperationException("A car is plugged in already.");
            (Vehicle, chargedThisVisit) = (vehicle, false);
            board.Happens(Moment.PluggedIn, Number);
            TellIfChanged();
            if (waiting is { } admitted && Operative && !board.Dark)
                Start(admitted, StartCause.Plug);
        }
    }

    /// <summary>The car is unplugged; a transaction that still runs ends with it (EVDisconnected).</summary>
    public void Unplug()
    {
        lock (board.Gate)
        {
            // Without power nobody notices before it is back.
            if (!board.Dark)
                Stop(StopCause.Unplugged, token: null);
            Vehicle = null;
            chargedThisVisit = false;
            TellIfChanged();
            board.Happens(Moment.Unplugged, Number);
        }
    }

    /// <summary>A token is shown: it begins a charge, or ends the one that it began.</summary>
    /// <returns>Whether it was let.</returns>
    public async Task<bool> Present(string token)
    {
        lock (board.Gate)
        {
            if (charge is { } running && !board.Dark)
            {
                var own = running.Who.Presented.Equals(token, StringComparison.OrdinalIgnoreCase)
                    || running.Token.Equals(token, StringComparison.OrdinalIgnoreCase);
                if (own)
                    Stop(StopCause.Token, running.Token);
                return own;
            }

            if (!Operative || board.Dark)
                return false;
        }

        if (await board.Character.Presenting(new Admission(token), Number) is not { } admission)
            return false;
        var verdict = admission.Asks ? await board.Authorise(admission.Token) : new TokenAnswer("Accepted");
        lock (board.Gate)
        {
            if (!verdict.Accepted || !board.Reservations.Let(this, admission.Token, verdict.Group))
                return false;
            Admit(new Admitted(admission.Token, Presented: token, verdict.Group));
            return true;
        }
    }

    /// <summary>A token that is let: it charges the car that is there, or waits for one as long as ConnectionTimeOut.</summary>
    internal void Admit(Admitted admitted)
    {
        if (charge is not null)
            return;
        if (board.Dialect.ReservationEndsWhenLet)
            admitted = admitted with { ReservationId = board.Reservations.Use(this, admitted.Token, admitted.Parent) };
        if (Vehicle is not null)
        {
            Start(admitted, admitted.Remote ? StartCause.Remote : StartCause.Token);
            return;
        }

        waiting = admitted;
        TellIfChanged();
        board.Begin(async () =>
        {
            await Task.Delay(board.Configuration.Seconds("ConnectionTimeOut"), board.Surroundings.Time);
            lock (board.Gate)
            {
                if (!ReferenceEquals(waiting, admitted))
                    return;
                waiting = null;
                TellIfChanged();
            }
        });
    }

    internal void SetOperative(bool operative)
    {
        (Operative, InoperativeLater) = (operative, false);
        TellIfChanged();
    }

    /// <summary>Says the status as it is now, whether or not it was said before.</summary>
    internal void TellAgain()
    {
        told = board.Dialect.StatusWord(Status, Vehicle is not null);
        board.TellStatus(Number, told);
    }

    /// <remarks>A meter shows whole watt-hours.</remarks>
    internal Reading Read() => new(Math.Floor(RegisterWh), PowerW, board.Make.VoltageFor(Vehicle), Vehicle?.Soc ?? 0);

    /// <summary>Says the status if it is another one than was said, and what the energy does.</summary>
    internal void TellIfChanged()
    {
        if (board.Dialect.StatusWord(Status, Vehicle is not null) != told)
            TellAgain();
        if (charge is { } running && board.Dialect.NamesTransactions && State != running.ToldState)
            Tell(NewsOf(running, NewsKind.StateChanged));
    }
}
