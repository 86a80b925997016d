namespace Lamina.Devices;

/// <summary>Turns the driver's codes into exceptions.</summary>
internal static class OpenClFailure
{
    /// <summary>Creates the exception for a code.</summary>
    /// <param name="code">The driver's code, not 0.</param>
    /// <param name="what">The operation that failed, with its object; without a full stop.</param>
    /// <param name="memory">A sentence about the allocated memory, for the case that there was not enough.</param>
    public static DeviceException Of(int code, string what, string memory = "")
    {
        string name = OpenClCodes.Name(code);
        string message = OpenClCodes.IsMemory(code) ? $"{what}: not enough memory or other resources of the device, {name}. {memory}"
            : OpenClCodes.IsLost(code) ? $"{what}: the device was lost, {name}. Its sessions are no longer usable; open the device again."
            : $"{what}: {name}.";
        return new DeviceException($"{message.TrimEnd()} Parameters on the host are those of the last copy.", code);
    }
}
