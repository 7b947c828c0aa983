using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Http;

namespace Electra.Gateway.Admission;

/// <summary>
/// Where connections wait until their request has come as a whole: new ones, half a TLS handshake, half a request, and those kept alive between
/// two requests. A new one has a measured time; and when too many wait, the one that has waited longest is sent away. So thousands of
/// half-open connections never take the place of a charger, which says at once what it wants.
/// </summary>
public sealed class Lobby : IDisposable
{
    private static readonly TimeSpan Round = TimeSpan.FromSeconds(1);

    private readonly Lock gate = new();
    private readonly LinkedList<Seat> waiting = new();
    private readonly TimeProvider time;
    private readonly Telemetry telemetry;
    private readonly TimeSpan patience;
    private readonly int most;
    private readonly ITimer rounds;

    /// <summary>One for all the doors of a program.</summary>
    public Lobby(LobbyOptions options, Telemetry telemetry, TimeProvider time)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(telemetry);
        ArgumentNullException.ThrowIfNull(time);
        (this.time, this.telemetry) = (time, telemetry);
        (patience, most) = (options.FirstRequest, options.Most);
        telemetry.Waiting = () => waiting.Count;
        rounds = time.CreateTimer(_ => SendLateAway(), null, Round, Round);
    }

    /// <summary>For an endpoint's chain of connection middleware, before TLS.</summary>
    public ConnectionDelegate Before(ConnectionDelegate next) => async connection =>
    {
        // Known to the request by the features that it shares with its connection.
        var seat = new Seat(connection, time.GetTimestamp());
        connection.Features.Set(seat);
        Sit(seat);
        try
        {
            await next(connection);
        }
        finally
        {
            Rise(seat);
        }
    };

    /// <summary>For the chain of requests, first of all: while one is served its connection is not waiting.</summary>
    public async Task Serve(HttpContext context, RequestDelegate next)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(next);
        var seat = context.Features.Get<Seat>();
        if (seat is not null)
            Rise(seat);
        try
        {
            await next(context);
        }
        finally
        {
            if (seat is not null)
                Return(seat);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => rounds.Dispose();

    /// <summary>Takes a seat; the one who has sat longest loses his where there are too many.</summary>
    internal void Sit(Seat seat)
    {
        Seat? oldest = null;
        lock (gate)
        {
            if (seat.Served > 0 || seat.Place.List is not null)
                return;
            waiting.AddLast(seat.Place);
            if (most > 0 && waiting.Count > most)
                oldest = First();
        }

        if (oldest is not null)
            SendAway(oldest, "crowded");
    }

    /// <summary>Its request has come, or it has gone. Several may be served on one connection (HTTP/2).</summary>
    internal void Rise(Seat seat)
    {
        lock (gate)
        {
            seat.Served++;
            seat.Spoke = true;
            if (seat.Place.List is not null)
                waiting.Remove(seat.Place);
        }
    }

    /// <summary>Those whose first request has not come in time are sent away.</summary>
    internal void SendLateAway()
    {
        while (Late() is { } late)
            SendAway(late, "late");
    }

    private void Return(Seat seat)
    {
        lock (gate)
            seat.Served--;
        Sit(seat);
    }

    // They sit in the order in which they came; who has spoken before may stay as long as the server keeps connections alive.
    private Seat? Late()
    {
        lock (gate)
        {
            for (var place = waiting.First; place is not null && time.GetElapsedTime(place.Value.Since) > patience; place = place.Next)
            {
                if (place.Value.Spoke)
                    continue;
                waiting.Remove(place);
                return place.Value;
            }

            return null;
        }
    }

    private Seat First()
    {
        var first = waiting.First!.Value;
        waiting.RemoveFirst();
        return first;
    }

    private void SendAway(Seat seat, string why)
    {
        telemetry.SentAway(why);
        seat.Connection.Abort();
    }
}

/// <summary>How many connections may wait for their request, and how long.</summary>
/// <param name="Most">One more, and the oldest of them is closed. 0: any number.</param>
/// <param name="FirstRequest">How long a new connection may take until its request, TLS and all, has come as a whole.</param>
public sealed record LobbyOptions(int Most, TimeSpan FirstRequest);

/// <summary>A connection in the lobby.</summary>
internal sealed class Seat
{
    public Seat(ConnectionContext connection, long since)
    {
        (Connection, Since) = (connection, since);
        Place = new(this);
    }

    public ConnectionContext Connection { get; }

    public long Since { get; }

    public LinkedListNode<Seat> Place { get; }

    public bool Spoke { get; set; }

    public int Served { get; set; }
}
