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
        load [--full] [--chargers 256] [--pairs 1] [--seconds 6] [--warm-up 20] [--json FILE]
             [--only heartbeat,postgres,sqlite,memory,latency,connects,silos,builds,network,versions]
             the program and a bare responder under the same load, in calls per second of their CPU; by the clock at half load;
             connects; memory. --full is what the page has: three pairs of 8 s after 40 s. Only where they are asked for:
             silos: one silo and two; builds --other DLL [--silos 1]: this build and another; network [--network 10000] [--connects 100] [--minutes 3]: that many chargers at their own pace;
             versions: chargers of 2.0.1 beside those of 1.6
        micro [BenchmarkDotNet's options]
             the parts of a message's way, in nanoseconds and bytes
        """);
    return 2;
}
