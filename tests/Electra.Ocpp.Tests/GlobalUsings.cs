global using System.Text;
global using Electra.Domain.Chargers;
global using Electra.Domain.Drivers;
global using Electra.Domain.Words;
global using Electra.Ocpp.Framing;
global using Electra.Ocpp.V16;
global using FluentAssertions;
global using Xunit;
