using System.Globalization;
using Electra.Contracts;
using Electra.Domain.Devices;
using Electra.Partners.Access;
using Electra.Partners.Problems;
using Electra.Partners.Shapes;

namespace Electra.Partners.Resources;

/// <summary>What a charger tells of itself when it is asked: its settings, and in 2.x what comes in long answers.</summary>
internal static class Devices
{
    private const string Tag = "Chargers";

    public static void Map(RouteGroupBuilder api)
    {
        api.MapGet("/chargers/{chargerId}/variables", Variables)
            .Describe(Tag, "getChargerVariables", "Configuration keys or variables as last told, with what is wanted of them, how far they are from it, and what the charger said to what was set.", Scope.Read)
            .Produces<VariablesShape>().Refuses(404);
        api.MapGet("/chargers/{chargerId}/monitors", Monitors)
            .Describe(Tag, "getChargerMonitors", "The monitors of its variables, as told and as set since, with what they saw and those that it would not have.", Scope.Read)
            .Produces<MonitorsShape>().Refuses(404);
        api.MapGet("/chargers/{chargerId}/display-messages", Messages)
            .Describe(Tag, "getChargerDisplayMessages", "The messages on its displays, as the last get-display-messages told them and orders that it took since left them.", Scope.Read)
            .Produces<ToldShape<DisplayMessageShape>>().Refuses(404);
        api.MapGet("/chargers/{chargerId}/charging-profiles", Profiles)
            .Describe(Tag, "getChargerChargingProfiles", "The charging profiles that it holds, as the last get-charging-profiles told them and orders that it took since left them.", Scope.Read)
            .Produces<ToldShape<HeldProfileShape>>().Refuses(404);
        api.MapGet("/chargers/{chargerId}/customer-information/{requestId}", Customer)
            .Describe(Tag, "getChargerCustomerInformation", "What it told of a customer after customer-information: for ten minutes, and nowhere recorded.", Scope.Operate)
            .Produces<CustomerShape>().Refuses(400, 404);
    }

    private static async Task<IResult> Variables(Network net, Caller caller, string chargerId)
    {
        var now = await net.Charger(caller, chargerId);
        return Answers.Ok(DeviceReader.Variables(now.Charger, now.Policy, await net.Grains.Device(now.Charger.Id!.Value).Show()), PartnersJson.Default.VariablesShape);
    }

    private static async Task<IResult> Monitors(Network net, Caller caller, string chargerId)
    {
        var charger = (await net.Charger(caller, chargerId)).Charger;
        return Answers.Ok(MonitorReader.Monitors(charger, await net.Grains.Device(charger.Id!.Value).Show()), PartnersJson.Default.MonitorsShape);
    }

    private static async Task<IResult> Messages(Network net, Caller caller, string chargerId) =>
        Answers.Ok(DeviceReader.Messages(await (await Grain(net, caller, chargerId)).Show(), net.Clock.GetUtcNow()), PartnersJson.Default.ToldShapeDisplayMessageShape);

    private static async Task<IResult> Profiles(Network net, Caller caller, string chargerId) =>
        Answers.Ok(DeviceReader.Profiles(await (await Grain(net, caller, chargerId)).Show()), PartnersJson.Default.ToldShapeHeldProfileShape);

    private static async Task<IResult> Customer(Network net, Caller caller, string chargerId, string requestId)
    {
        if (!int.TryParse(requestId, NumberStyles.None, CultureInfo.InvariantCulture, out var request))
            throw new RefusedException(Problem.Invalid("requestId", "must be a whole number, as it was given to customer-information"));
        var grain = await Grain(net, caller, chargerId);
        if (await grain.Customer(request) is not { } data)
            throw new RefusedException(Problem.NotFound("No customer information of this request is kept here: it is for ten minutes."));
        var report = DeviceReader.Reports(await grain.Show(), GatheringKind.Customer).FirstOrDefault(r => r.RequestId == request);
        return Answers.Ok(new(request, report?.State ?? DeviceReader.Word(GatheringState.Open), report?.Missing ?? [], data), PartnersJson.Default.CustomerShape);
    }

    private static async Task<IDeviceGrain> Grain(Network net, Caller caller, string chargerId) =>
        net.Grains.Device((await net.Charger(caller, chargerId)).Charger.Id!.Value);
}
