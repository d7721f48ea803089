using System.Diagnostics;
using System.IO.Compression;
using System.Security.Cryptography;
using Mono.Cecil;
using Mono.Cecil.Cil;
using NUnit.Framework;

namespace Cecil.AD.Tests.Package;

/// <summary>The package, and projects of several kinds that know nothing of Cecil.AD but the package.</summary>
[Category("Package")]
public sealed class PackageTests
{
    private const string Aot = "<OutputType>Exe</OutputType><PublishAot>true</PublishAot><TrimmerSingleWarn>false</TrimmerSingleWarn>";

    [Test]
    public void Package_holds_the_library_the_targets_and_the_weaver()
    {
        using var package = ZipFile.OpenRead(Path.Combine(PackageFeed.Feed, $"Cecil.AD.{PackageFeed.Version}.nupkg"));
        string[] expected = ["lib/net10.0/Cecil.AD.dll", "lib/net10.0/Cecil.AD.xml", "build/Cecil.AD.targets", "buildTransitive/Cecil.AD.targets", "tools/net10.0/any/cecil-ad.dll", "analyzers/dotnet/cs/Cecil.AD.Stubs.dll", "README.md", "icon.png"];
        Assert.That(package.Entries.Select(e => e.FullName), Is.SupersetOf(expected));
        using var reader = new StreamReader(package.GetEntry("Cecil.AD.nuspec")!.Open());
        Assert.That(reader.ReadToEnd().Split("<dependency ")[1..], Has.Length.EqualTo(1).And.All.StartsWith("id=\"Mono.Cecil\""));
        Assert.That(Path.Combine(PackageFeed.Feed, $"Cecil.AD.{PackageFeed.Version}.snupkg"), Does.Exist);
    }

    [Test]
    public void Packed_library_is_woven_signed_and_keeps_its_embedded_symbols()
    {
        var library = new Consumer("Signed.csproj", "<SignAssembly>true</SignAssembly><AssemblyOriginatorKeyFile>the key.snk</AssemblyOriginatorKeyFile><DebugType>embedded</DebugType>");
        using var key = new RSACryptoServiceProvider(2048);
        File.WriteAllBytes(Path.Combine(library.Folder, "the key.snk"), key.ExportCspBlob(includePrivateParameters: true));
        library.Write("Functions.cs", """
            public static class Functions
            {
                [Cecil.AD.Differentiable]
                public static double Cube(double x) => x * x * x;
            }
            """);
        library.Succeed("pack", "-o", Path.Combine(library.Folder, "out"));

        var compiled = Path.Combine(library.Folder, "obj", "Release", "net10.0", "unwoven", "Signed.dll");
        var packed = Path.Combine(library.Folder, "packed.dll");
        using (var package = ZipFile.OpenRead(Path.Combine(library.Folder, "out", "Signed.1.0.0.nupkg"))) package.GetEntry("lib/net10.0/Signed.dll")!.ExtractToFile(packed);
        using var before = AssemblyDefinition.ReadAssembly(compiled);
        using var after = AssemblyDefinition.ReadAssembly(packed, new ReaderParameters { ReadSymbols = true, SymbolReaderProvider = new EmbeddedPortablePdbReaderProvider() });
        Assert.That(Consumer.IsWoven(packed), Is.True);
        Assert.That(after.Name.PublicKeyToken, Has.Length.EqualTo(8).And.EqualTo(before.Name.PublicKeyToken));
        Assert.That(after.MainModule.Attributes.HasFlag(ModuleAttributes.StrongNameSigned), Is.True);
        Assert.That(after.MainModule.GetType("Functions").Methods.First(m => m.Name == "Cube").DebugInformation.SequencePoints, Is.Not.Empty);
    }

    /// <summary>The program references nothing of Cecil.AD.MathNet itself: the package's build files name its rules.</summary>
    [Test]
    public void Rules_of_a_package_hold_at_build_time_and_at_run_time()
    {
        var program = new Consumer("Special.csproj", "<OutputType>Exe</OutputType>", $"<PackageReference Include=\"Cecil.AD.MathNet\" Version=\"{PackageFeed.Version}\" />");
        program.Write("Program.cs", """
            using System;
            using MathNet.Numerics;
            using static Cecil.AD.Autodiff;

            Func<double, double>[] known = [SpecialFunctions.Erf];
            Console.WriteLine(Grad((double x) => SpecialFunctions.Erf(x))(0) + " " + Grad(known[0])(0));
            """);
        program.Succeed("build");
        Assert.That(Consumer.IsWoven(program.Assembly), Is.True);
        Assert.That(program.Output(), Is.EqualTo("1.1283791670955126 1.1283791670955126"));
    }

    [Test]
    public void FSharp_program_is_woven()
    {
        var program = new Consumer("Functional.fsproj", "<OutputType>Exe</OutputType><SatelliteResourceLanguages>en</SatelliteResourceLanguages>", "<Compile Include=\"Program.fs\" />");
        program.Write("Program.fs", """
            open System
            open Cecil.AD

            type Functions =
                [<Differentiable>]
                static member Loss(x: double[]) =
                    let mutable sum = 0.0
                    for i in 0 .. x.Length - 1 do
                        sum <- sum + x[i] * x[i] * float i
                    sum

            let gradient = Autodiff.Grad(Func<double[], double>(Functions.Loss))
            Console.WriteLine(String.Join(" ", gradient.Invoke [| 1.0; 2.0; 3.0 |]))
            """);
        program.Succeed("build");
        Assert.That(Consumer.IsWoven(program.Assembly), Is.True);
        Assert.That(program.Output(), Is.EqualTo("0 4 12"));
    }

    [Test]
    public void NativeAot_program_prints_right_gradients()
    {
        var program = new Consumer("Native.csproj", Aot);
        program.Write("Program.cs", """
            using System;
            using System.Runtime.CompilerServices;
            using Cecil.AD;

            Console.WriteLine(RuntimeFeature.IsDynamicCodeSupported);
            Console.WriteLine(Autodiff.Grad(Functions.Loss)(3.0).ToString("F6"));
            Console.WriteLine(string.Join(" ", Functions.Gradient([1.0, 2.0], 3.0).Item1));
            double[] dx = [1.0, 1.0];
            Console.WriteLine($"{Autodiff.GradInto((double[] x) => x[0] * x[1])([2.0, 5.0], dx)} {dx[0]} {dx[1]}");

            static class Functions
            {
                private static readonly double[] _weights = [1.0, 2.0];

                [Differentiable]
                public static double Loss(double x) => x * Math.Exp(x) * _weights[1];

                public static double Sum(double[] x, double scale)
                {
                    var sum = 0.0;
                    foreach (var v in x) sum += v * v * scale;
                    return sum;
                }

                [GradientOf(nameof(Sum))]
                public static extern (double[], double) Gradient(double[] x, double scale);
            }
            """);
        var output = Path.Combine(program.Folder, "out");
        Assert.That(program.Succeed("publish", "-o", output), Does.Not.Contain("warning"));
        var (code, text) = PackageFeed.Run(new ProcessStartInfo(Path.Combine(output, "Native" + (OperatingSystem.IsWindows() ? ".exe" : ""))), output);
        Assert.That(text.ReplaceLineEndings("\n").TrimEnd(), Is.EqualTo("False\n160.684295\n6 12\n10 6 3"));
        Assert.That(code, Is.Zero);
    }

    [Test]
    public void NativeAot_program_has_gradients_by_arrays_of_structs_and_leaves_its_arguments_alone()
    {
        var program = new Consumer("Structs.csproj", Aot);
        program.Write("Program.cs", """
            using System;
            using System.Linq;
            using System.Numerics;
            using Cecil.AD;

            Vector3[] v = [new(1, 2, 3)];
            Console.WriteLine($"{Autodiff.Grad((Vector3[] a) => a.Sum(e => e.LengthSquared()))(v)[0]} {v[0]}");
            Vector3[] dv = [new(1, 1, 1)];
            Console.WriteLine($"{Autodiff.GradInto((Vector3[] a) => a[0].X * a[0].Y)(v, dv)} {dv[0]} {v[0]}");
            Complex[] z = [new(3, 4)];
            Console.WriteLine($"{Autodiff.Grad((Complex[] a) => a[0].Real * a[0].Imaginary)(z)[0]} {z[0]}");
            (double, int)[] t = [(2, 7)];
            Console.WriteLine($"{Autodiff.Grad(((double X, int N)[] a) => a[0].X * a[0].X * a[0].N)(t)[0]} {t[0]}");
            Point[] p = [new() { X = 2, Name = "p" }];
            Console.WriteLine($"{Autodiff.Grad((Point[] a) => { a[0].X *= 3; return a[0].X * a[0].X; })(p)[0]}");

            struct Point
            {
                public double X;
                public string Name;
                public override readonly string ToString() => $"{Name} {X}";
            }
            """);
        var output = Path.Combine(program.Folder, "out");
        program.Succeed("publish", "-o", output);
        var (code, text) = PackageFeed.Run(new ProcessStartInfo(Path.Combine(output, "Structs" + (OperatingSystem.IsWindows() ? ".exe" : ""))), output);
        Assert.That(text.ReplaceLineEndings("\n").TrimEnd(), Is.EqualTo("<2, 4, 6> <1, 2, 3>\n2 <3, 2, 1> <1, 2, 3>\n<4; 3> <3; 4>\n(28, 7) (2, 7)\np 36"));
        Assert.That(code, Is.Zero);
    }

    [TestCase("List<double>", "x[0] * x[1]")]
    [TestCase("double[][]", "x[0][0] * Functions.Captured.Value")]
    [TestCase("Functions.Model", "x.Value * x.Value")]
    public void NativeAot_refuses_what_needs_the_fields_of_a_class(string argument, string result)
    {
        var program = new Consumer("Classes.csproj", Aot);
        program.Write("Program.cs", $$"""
            using System;
            using System.Collections.Generic;
            using Cecil.AD;

            Console.WriteLine(Autodiff.Grad(({{argument}} x) => {{result}}));

            static class Functions
            {
                public sealed class Model { public double Value; }

                public static readonly Model Captured = new() { Value = 2 };
            }
            """);
        var isRead = argument == "double[][]";
        var text = isRead ? program.Succeed("build") : program.Fail("build");
        if (!isRead) Assert.That(text, Does.Match(@"Program\.cs\(5,\d+\): error CAD002: .*goes through the fields of"));
    }

    [Test]
    public void NativeAot_refuses_a_function_that_is_known_only_at_run_time()
    {
        var program = new Consumer("Unbound.csproj", Aot);
        program.Write("Program.cs", """
            using System;
            using Cecil.AD;

            Func<double, double> f = args.Length > 0 ? Math.Sin : Math.Cos;
            Console.WriteLine(Autodiff.Grad(f)(1.0));
            """);
        var text = program.Fail("build");
        Assert.That(text, Does.Match(@"Program\.cs\(5,\d+\): error CAD002: Grad is given a function that is known only at run time.*\[GradientOf\]"));
    }
}
