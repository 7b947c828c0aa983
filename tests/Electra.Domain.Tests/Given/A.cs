namespace Electra.Domain.Tests.Given;

/// <summary>Scenarios of each noun, by the facts that have happened to it.</summary>
public static class A
{
    public static Scenario<ConnectorDecider, Connector, ConnectorInput, ConnectorFact, ConnectorReply> Connector(params ConnectorFact[] facts) =>
        new(facts.Aggregate(ConnectorDecider.Initial, ConnectorDecider.Evolve));

    public static Scenario<SessionDecider, Session, SessionInput, SessionFact, SessionReply> Session(params SessionFact[] facts) =>
        new(facts.Aggregate(SessionDecider.Initial, SessionDecider.Evolve));

    public static Scenario<ChargerDecider, Charger, ChargerInput, ChargerFact, ChargerReply> Charger(params ChargerFact[] facts) =>
        new(facts.Aggregate(ChargerDecider.Initial, ChargerDecider.Evolve));

    public static Scenario<StationDecider, Station, StationInput, StationFact, bool> Station(params StationFact[] facts) =>
        new(facts.Aggregate(StationDecider.Initial, StationDecider.Evolve));

    public static Scenario<TokenDecider, Token, TokenInput, TokenFact, bool> Token(params TokenFact[] facts) =>
        new(facts.Aggregate(TokenDecider.Initial, TokenDecider.Evolve));

    public static Scenario<DriverDecider, Driver, DriverInput, DriverFact, bool> Driver(params DriverFact[] facts) =>
        new(facts.Aggregate(DriverDecider.Initial, DriverDecider.Evolve));

    public static Scenario<VehicleDecider, Vehicle, VehicleInput, VehicleFact, bool> Vehicle(params VehicleFact[] facts) =>
        new(facts.Aggregate(VehicleDecider.Initial, VehicleDecider.Evolve));

    public static Scenario<VehicleModelDecider, VehicleModel, VehicleModelInput, VehicleModelFact, bool> Model(params VehicleModelFact[] facts) =>
        new(facts.Aggregate(VehicleModelDecider.Initial, VehicleModelDecider.Evolve));

    public static Scenario<KeyDecider, KeyRing, KeyInput, KeyFact, bool> KeyRing(params KeyFact[] facts) =>
        new(facts.Aggregate(KeyDecider.Initial, KeyDecider.Evolve));

    public static Scenario<AnswerDecider, Answer, AnswerInput, AnswerFact, RequestStanding> Request(params AnswerFact[] facts) =>
        new(facts.Aggregate(AnswerDecider.Initial, AnswerDecider.Evolve));
}
