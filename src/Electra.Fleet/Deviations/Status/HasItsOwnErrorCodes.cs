namespace Electra.Fleet.Deviations;

/// <summary>Names errors in words of its own, and tells an error with states that have none.</summary>
public sealed class HasItsOwnErrorCodes() : Deviation("own-error-codes", "S6", "Sends errorCode Error, and an error with Finishing, its cause only in vendorErrorCode.")
{
    /// <inheritdoc/>
    public override IReadOnlyList<OcppVersion> Versions => Only16;

    /// <inheritdoc/>
    public override IEnumerable<Said> Saying(Said said, IDeviant charger)
    {
        if (said.Status is not ("Preparing" or "Finishing"))
            return [said];
        said.Payload["errorCode"] = said.Status == "Preparing" ? "Error" : "OtherError";
        said.Payload["vendorErrorCode"] = "0x0C21";
        return said.Status == "Finishing" ? [said, said.But(static _ => { }), said.But(static _ => { })] : [said];
    }
}
