namespace Lamina.Devices;

/// <summary>Turns the driver's codes into exceptions.</summary>
internal static class OpenClFailure
{
    /// <summary>An exception for a code.</summary>
    /// <param name="code">Not 0.</param>
    /// <param name="what">What could not be done, for what and where; without a full stop.</param>
    /// <param name="memory">What memory is taken, for when there was not enough; a sentence.</param>
    public static DeviceException Of(int code, string what, string memory = "")
    {
        string name = OpenClCodes.Name(code);
        string message = OpenClCodes.IsMemory(code) ? $"{what}: not enough memory or other resources of the device, {name}. {memory}"
            : OpenClCodes.IsLost(code) ? $"{what}: the device was lost, {name}. Its sessions are of no use any more; open the device again."
            : $"{what}: {name}.";
        return new DeviceException($"{message.TrimEnd()} Parameters on the host are those of the last copy.", code);
    }
}
