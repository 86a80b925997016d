using Lamina.Devices.Tests.Support;
using Lamina.Tests;

namespace Lamina.Devices.Tests.Sharing;

/// <summary>
/// Groups of networks that are compiled together and run one after the other on one <see cref="SharedDevice"/>. In the long run, each is
/// compiled separately, as in users' programs.
/// </summary>
internal sealed class NetworkGroups(IEnumerable<string> networks)
{
    /// <summary>Number of networks of a group.</summary>
    private const int Size = 24;

    private readonly Lazy<IReadOnlyDictionary<DeviceProgram, Device>> devices = new(() => Group(networks));

    /// <summary>The device of a network; the test is skipped if there is none.</summary>
    public Device DeviceOf(DeviceProgram program) => Budget.IsFull ? TestDevice.Require() : devices.Value[program];

    private static Dictionary<DeviceProgram, Device> Group(IEnumerable<string> networks)
    {
        Device device = TestDevice.Require();
        return ProgramList.Of(networks).Where(program => !Effort.IsTooWide(program)).Chunk(Size)
            .Select(group => (Device: new SharedDevice(device, TestDevice.Options, group), Programs: group))
            .SelectMany(group => group.Programs.Select(program => (program, group.Device)))
            .ToDictionary(pair => pair.program, Device (pair) => pair.Device);
    }
}
