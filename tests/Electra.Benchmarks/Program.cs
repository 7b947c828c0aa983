using Electra.Benchmarks.Limit;
using Electra.Benchmarks.Measuring;
using Electra.Benchmarks.Micro;

return args switch
{
    ["responder", var port] => await Responder.Run(port),
    ["load", .. var rest] => await LoadCommand.Run(rest),
    ["micro", .. var rest] => MicroCommand.Run(rest),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("""
        load [--chargers 256] [--pairs 3] [--seconds 8] [--json FILE] [--only heartbeat,postgres,sqlite,memory]
             the program and a bare responder under the same load, in calls per second of their CPU
        micro [BenchmarkDotNet's options]
             the parts of a message's way, in nanoseconds and bytes
        """);
    return 2;
}
