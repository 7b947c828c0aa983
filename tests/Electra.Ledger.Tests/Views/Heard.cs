using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace Electra.Ledger.Tests.Views;

/// <summary>Keeps what a program logs.</summary>
internal sealed class Heard : ILoggerProvider, ILogger
{
    private readonly ConcurrentQueue<(LogLevel Level, string Text, Exception? Fault)> said = new();

    public IReadOnlyCollection<(LogLevel Level, string Text, Exception? Fault)> Said => said;

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
        said.Enqueue((logLevel, formatter(state, exception), exception));

    public void Dispose()
    {
    }
}
