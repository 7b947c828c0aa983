using Electra.Contracts;
using Electra.Domain.Chargers;
using Electra.Domain.Words;
using Electra.Ocpp;

namespace Electra.Gateway.Sockets;

/// <summary>Who is at the other end of a socket, and how it is spoken with.</summary>
internal sealed record Line(ChargerId Charger, IDialect Dialect, Validation Validation, IChargerGrain Grain, string Remote);
