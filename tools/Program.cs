using System.CommandLine;
using Cecil.AD.Tools;

var root = new RootCommand("Tools for working on Cecil.AD.") { WeaveCommand.Create(), FuzzCommand.Create() };
return root.Parse(args).Invoke();
