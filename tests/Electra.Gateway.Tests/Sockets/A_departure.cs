using Electra.Domain.Chargers;

namespace Electra.Gateway.Tests.Sockets;

public sealed class A_departure : IDisposable
{
    private const int ServiceRestart = 1012;
    private const int GoingAway = 1001;
    private const string Status = """[2,"m-1","StatusNotification",{"connectorId":1,"errorCode":"NoError","status":"Charging"}]""";

    private readonly Yard yard = new();

    public void Dispose() => yard.Dispose();

    [Theory]
    [InlineData(5, 10)]
    [InlineData(10, 20)]
    [InlineData(15, 30)]
    [InlineData(20, 40)]
    public async Task Spreads_the_sockets_evenly_over_its_time(int seconds, int gone)
    {
        var chargers = yard.Arrive(40);
        _ = yard.Departure.Drain(TimeSpan.FromSeconds(20));
        yard.Clock.Advance(TimeSpan.FromSeconds(seconds));
        await Eventually.True(() => yard.Book.Count == 40 - gone, $"{gone} of 40 are gone after {seconds} of 20 s");
        chargers.Select(c => c.Wire.Closed).Where(c => c is not null).Should().HaveCount(gone).And.OnlyContain(c => c == ServiceRestart);
        yard.Departure.Now.Left.Should().Be(gone);
    }

    [Fact]
    public async Task Is_over_when_the_last_socket_is_closed()
    {
        yard.Arrive(3);
        var leaving = yard.Departure.Drain(TimeSpan.FromSeconds(3));
        leaving.IsCompleted.Should().BeFalse();
        await yard.Pass(TimeSpan.FromSeconds(4), () => leaving.IsCompletedSuccessfully);
        yard.Book.Count.Should().Be(0);
        yard.Departure.Now.Should().BeEquivalentTo(new { Open = 0, Left = 3 });
    }

    [Fact]
    public async Task Lets_who_is_in_the_middle_of_a_call_have_its_answer()
    {
        var (busy, quiet) = (yard.Arrive(), yard.Arrive());
        var answer = new TaskCompletionSource<ChargerAnswer?>();
        busy.Grain.Answer = answer.Task;
        busy.Wire.Says(Status);
        await Eventually.True(() => busy.Socket.Busy, "the call is being answered");

        var leaving = yard.Departure.Drain(TimeSpan.Zero);
        await Eventually.True(() => quiet.Wire.Closed == ServiceRestart, "the quiet one is closed");
        busy.Wire.Says("""[2,"m-2","Heartbeat",{}]""");
        busy.Wire.Closed.Should().BeNull();
        answer.SetResult(Noted.Instance);
        await Eventually.True(() => busy.Wire.Closed == ServiceRestart, "the busy one is closed");
        busy.Wire.Sent.Should().Equal("""[3,"m-1",{}]""");
        await yard.Pass(TimeSpan.FromSeconds(2), () => leaving.IsCompleted);
    }

    [Fact]
    public async Task Waits_for_the_answer_to_what_a_charger_was_asked()
    {
        var asked = yard.Arrive();
        await asked.Link.Send(Guid.NewGuid(), new ReadSettings([]));
        await asked.Link.Send(Guid.NewGuid(), new ReadSettings([]));
        await Eventually.True(() => asked.Wire.Sent.Count == 1, "it is asked");

        _ = yard.Departure.Drain(TimeSpan.Zero);
        await Eventually.True(() => asked.Socket.Leaving, "it is to leave");
        asked.Wire.Closed.Should().BeNull();
        asked.Wire.Says("""[3,"0-1",{"configurationKey":[]}]""");
        await Eventually.True(() => asked.Wire.Closed == ServiceRestart, "it is closed");
        await Eventually.True(() => asked.Grain.Outcomes.Count == 2, "what came of both is told");
        asked.Grain.Outcomes.Should().Contain(o => o is Answered).And.Contain(o => o is Offline, "what was not begun is told so").And.HaveCount(2);
    }

    [Fact]
    public async Task Takes_those_last_who_are_in_the_middle_of_something()
    {
        var chargers = yard.Arrive(20);
        foreach (var busy in chargers[..10])
        {
            busy.Grain.Answer = new TaskCompletionSource<ChargerAnswer?>().Task;
            busy.Wire.Says(Status);
        }

        await Eventually.True(() => chargers.Count(c => c.Socket.Busy) == 10, "ten are busy");
        _ = yard.Departure.Drain(TimeSpan.FromSeconds(20));
        yard.Clock.Advance(TimeSpan.FromSeconds(10));
        await Eventually.True(() => yard.Book.Count == 10, "half of them are gone");
        chargers.Should().OnlyContain(c => c.Socket.Busy == (c.Wire.Closed == null));
    }

    [Fact]
    public async Task Is_hastened_by_a_shorter_time_and_not_put_off_by_a_longer_one()
    {
        yard.Arrive(10);
        _ = yard.Departure.Drain(TimeSpan.FromSeconds(600));
        var planned = yard.Departure.Now.Until;
        _ = yard.Departure.Drain(TimeSpan.FromSeconds(900));
        yard.Departure.Now.Until.Should().Be(planned);
        var leaving = yard.Departure.Drain(TimeSpan.FromSeconds(2));
        yard.Departure.Now.Until.Should().Be(yard.Clock.GetUtcNow() + TimeSpan.FromSeconds(2));
        await yard.Pass(TimeSpan.FromSeconds(3), () => leaving.IsCompleted);
        yard.Departure.Now.Left.Should().Be(10);
    }

    [Fact]
    public async Task Lets_nobody_new_in()
    {
        yard.Book.Draining.Should().BeFalse();
        _ = yard.Departure.Drain(TimeSpan.FromSeconds(60));
        yard.Book.Draining.Should().BeTrue();
        var late = yard.Arrive();
        await Eventually.True(() => late.Wire.Closed == ServiceRestart, "who was on the way in is told so");
    }

    [Fact]
    public async Task At_the_program_s_end_sends_a_few_away_at_once_and_many_over_its_setting()
    {
        var chargers = yard.Arrive(400);
        var stopping = yard.Departure.StoppingAsync(CancellationToken.None);
        await Eventually.True(() => yard.Book.Count == 380, "the first twenty go at once");
        yard.Clock.Advance(TimeSpan.FromSeconds(2));
        await Eventually.True(() => yard.Book.Count == 200, "half go in half of the time");
        await yard.Pass(TimeSpan.FromSeconds(4), () => stopping.IsCompletedSuccessfully);
        chargers.Should().OnlyContain(c => c.Wire.Closed == GoingAway);
    }

    [Fact]
    public async Task At_the_program_s_end_waits_for_nobody_beyond_its_measure()
    {
        var deaf = yard.Arrive(deaf: true);
        var stuck = yard.Arrive();
        stuck.Grain.Answer = new TaskCompletionSource<ChargerAnswer?>().Task;
        stuck.Wire.Says(Status);
        await Eventually.True(() => stuck.Socket.Busy, "its call is stuck");
        var began = yard.Clock.GetUtcNow();
        var stopping = yard.Departure.StoppingAsync(CancellationToken.None);
        await yard.Pass(TimeSpan.FromSeconds(12), () => stopping.IsCompletedSuccessfully);
        (yard.Clock.GetUtcNow() - began).Should().BeLessThan(TimeSpan.FromSeconds(20), "the program has no more for its end");
        await Eventually.True(() => yard.Book.Count == 0, "nobody is left");
        deaf.Wire.Closed.Should().Be(GoingAway);
    }
}
