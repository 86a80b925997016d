using System.Text;
using Lamina.Inspect;

Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
return InspectCommand.Run(args, Console.Out, Console.Error);
