using Electra.Acceptance.Tests.Program;

namespace Electra.Acceptance.Tests.Deviations;

/// <summary>A program of its own that pings every second and waits two for an answer: what takes a minute elsewhere is seen here.</summary>
public sealed class Impatient() : Running(("Electra__Ocpp__PingSeconds", "1"), ("Electra__Ocpp__CallTimeoutSeconds", "2"));
