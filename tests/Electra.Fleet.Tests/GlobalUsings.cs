global using Electra.Fleet.Chargers;
global using Electra.Fleet.Deviations;
global using Electra.Fleet.Journals;
global using Electra.Fleet.Running;
global using Electra.Fleet.Vehicles;
global using Electra.TestKit;
global using FluentAssertions;
global using Xunit;
