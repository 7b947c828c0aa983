namespace Electra.Domain.Tests.Sessions;

public sealed class A_session_with_a_driver
{
    private static readonly TokenVerdict Alices = Lyon.Good with { Driver = Lyon.Driver };

    private static readonly KnowVehicle Found = new(Lyon.Driver, Lyon.Car, Lyon.Megane);

    [Fact]
    public void Knows_whose_the_token_is_at_once_and_looks_for_the_vehicle_after()
    {
        var opened = A.Session().When(Lyon.Open(verdict: Alices)).Owing(new FindVehicle(Lyon.Driver, null));

        opened.Fact<DriverFound>().Should().Be(new DriverFound(Lyon.Driver, null, null, Lyon.Morning));
        opened.State.Driver.Should().Be(new SessionDriver(Lyon.Driver, null, null));
        var found = A.Session().After(Lyon.Open(verdict: Alices)).When(Found).Then(new DriverFound(Lyon.Driver, Lyon.Car, Lyon.Megane, Lyon.Morning));
        found.State.Driver.Should().Be(new SessionDriver(Lyon.Driver, Lyon.Car, Lyon.Megane));
        found.State.State.Should().Be(SessionState.Charging);
    }

    [Fact]
    public void Looks_for_nothing_where_the_token_says_nothing() =>
        A.Session().When(Lyon.Open()).Owing().State.Driver.Should().BeNull();

    [Fact]
    public void Looks_after_what_its_meter_is_owed() => // Whoever strikes that off counts on its place.
        A.Session().When(Lyon.Open(verdict: Alices) with { EternalAfter = TimeSpan.FromHours(6) }).Effects.Select(e => e.GetType())
            .Should().Equal(typeof(Wake), typeof(FindVehicle));

    [Fact]
    public void Is_told_once_what_was_found()
    {
        var known = A.Session().After(Lyon.Open(verdict: Alices)).After(Found);

        known.When(Found).ThenNothing().Answering(new(SessionVerdict.Repeated));
        known.When(Found with { Vehicle = new("van-7") }).ThenNothing();
    }

    [Fact]
    public void That_is_over_stays_as_it_is() =>
        A.Session().After(Lyon.Open(verdict: Alices)).After(Lyon.Close(), Lyon.At(31)).After(new SeeUnplugged(), Lyon.At(32)).When(Found, Lyon.At(33))
            .ThenNothing().Answering(new(SessionVerdict.Ignored));

    [Fact]
    public void Asked_from_afar_knows_them_before_its_transaction_and_looks_once()
    {
        var ask = new AskStart(Lyon.Born, Lyon.Place, Lyon.Alice, TimeSpan.FromMinutes(5), Driver: Lyon.Driver);
        var asked = A.Session().When(ask);

        asked.Effects.Should().ContainSingle(e => e is FindVehicle).Which.Should().Be(new FindVehicle(Lyon.Driver, null));
        asked.State.Driver!.Driver.Should().Be(Lyon.Driver);
        A.Session().After(ask).When(Lyon.Open(verdict: Alices)).Owing().Facts.OfType<DriverFound>().Should().BeEmpty();
        A.Session().After(ask).After(Found).When(Lyon.Open(verdict: Alices)).State.Driver!.Vehicle.Should().Be(Lyon.Car);
    }

    [Fact]
    public void Whose_token_is_the_vehicle_s_own_address_looks_for_that()
    {
        var opening = Lyon.Open(verdict: Lyon.Good with { Kind = "MacAddress" });
        var autocharge = opening with { Report = opening.Report with { Token = new("VID:00:7D:FA:01:02:03") } };

        A.Session().When(autocharge).Owing(new FindVehicle(null, "007DFA010203")).State.Driver.Should().BeNull();
        A.Session().After(autocharge).When(Found).State.Driver.Should().Be(new SessionDriver(Lyon.Driver, Lyon.Car, Lyon.Megane), "the vehicle says whose it is");
        A.Session().When(autocharge with { Verdict = autocharge.Verdict with { Driver = new("bob") } }).Owing(new FindVehicle(new("bob"), "007DFA010203"));
        A.Session().When(opening).Owing();
    }

    [Fact]
    public void That_began_as_nobodys_learns_them_with_the_token()
    {
        var learnt = A.Session().After(Lyon.Nobodys()).When(new LearnStart(Lyon.Alice, Alices)).Owing(new FindVehicle(Lyon.Driver, null));

        learnt.State.Driver.Should().Be(new SessionDriver(Lyon.Driver, null, null));
    }

    [Fact]
    public void Whose_transaction_is_begun_by_another_driver_forgets_the_first_one_s_vehicle()
    {
        var asked = A.Session().After(new AskStart(Lyon.Born, Lyon.Place, Lyon.Alice, TimeSpan.FromMinutes(5), Driver: Lyon.Driver)).After(Found);
        var begun = asked.When(Lyon.Open(verdict: Lyon.Good with { Driver = new("bob") })).Owing(new FindVehicle(new("bob"), null));

        begun.State.Driver.Should().Be(new SessionDriver(new("bob"), null, null));
        A.Session().After(Lyon.Open(verdict: Lyon.Good with { Driver = new("bob") })).When(Found).ThenNothing().Answering(new(SessionVerdict.Ignored));
    }
}
