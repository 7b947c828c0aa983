global using Electra.TestKit;
global using FluentAssertions;
global using Xunit;
