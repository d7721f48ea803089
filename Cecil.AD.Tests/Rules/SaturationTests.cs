using Cecil.AD;
using MathNet.Numerics;
using NUnit.Framework;

namespace Cecil.AD.Tests.Rules;

/// <summary>
/// Derivatives keep their digits where the function itself has none left to tell: where it saturates, where it is all but linear, in
/// its tails. The numbers are closed forms evaluated to 60 digits at the double nearest to the decimal shown, and rounded.
/// </summary>
public class SaturationTests
{
    private static readonly Dictionary<string, Func<double, double>> Functions = new()
    {
        ["Tanh"] = Math.Tanh,
        ["Logistic"] = x => SpecialFunctions.Logistic(x),
        ["Asin"] = Math.Asin,
        ["Acos"] = Math.Acos,
        ["Atanh"] = Math.Atanh,
        ["Acosh"] = Math.Acosh,
        ["Asinh"] = Math.Asinh,
        ["Atan"] = Math.Atan,
        ["Erf"] = x => SpecialFunctions.Erf(x),
        ["Erfc"] = x => SpecialFunctions.Erfc(x),
        ["Cbrt"] = Math.Cbrt,
        ["Sqrt"] = Math.Sqrt,
        ["Hypot1"] = x => double.Hypot(1, x),
        ["Hypot2"] = x => double.Hypot(1e-8, x),
    };

    private static readonly Dictionary<string, Func<float, float>> Singles = new()
    {
        ["Tanh"] = MathF.Tanh,
        ["Asin"] = MathF.Asin,
        ["Acos"] = MathF.Acos,
        ["Atanh"] = MathF.Atanh,
        ["Acosh"] = MathF.Acosh,
        ["Asinh"] = MathF.Asinh,
        ["Atan"] = MathF.Atan,
        ["Cbrt"] = MathF.Cbrt,
        ["Sqrt"] = MathF.Sqrt,
        ["Hypot1"] = x => float.Hypot(1, x),
    };

    [TestCase("Tanh", 1e-12, 1.0, -2e-12)]
    [TestCase("Tanh", 0.3, 0.9151369618266292, -0.5331818782014544)]
    [TestCase("Tanh", 1.4, 0.21615245902553723, -0.3827418717224628)]
    [TestCase("Tanh", 1.5, 0.18070663892364852, -0.32713259728754784)]
    [TestCase("Tanh", 5.0, 0.0001815832309438067, -0.0003631334879209056)]
    [TestCase("Tanh", 15.0, 3.743049187535369e-13, -7.486098375069338e-13)]
    [TestCase("Tanh", 19.0, 1.2556531168192118e-16, -2.511306233638423e-16)]
    [TestCase("Tanh", -19.0, 1.2556531168192118e-16, 2.511306233638423e-16)]
    [TestCase("Tanh", 40.0, 7.219405551381661e-35, -1.4438811102763322e-34)]
    [TestCase("Tanh", 300.0, 1.0601586212017243e-260, -2.1203172424034486e-260)]
    [TestCase("Logistic", 1e-09, 0.25, -1.25e-10)]
    [TestCase("Logistic", -3.0, 0.04517665973091213, 0.04089157466094348)]
    [TestCase("Logistic", 5.0, 0.006648056670790155, -0.006559067766322563)]
    [TestCase("Logistic", 20.0, 2.061153613941849e-09, -2.061153605445141e-09)]
    [TestCase("Logistic", 40.0, 4.248354255291589e-18, -4.248354255291589e-18)]
    [TestCase("Logistic", 300.0, 5.148200222412013e-131, -5.148200222412013e-131)]
    [TestCase("Logistic", -300.0, 5.148200222412013e-131, 5.148200222412013e-131)]
    [TestCase("Asin", 1e-12, 1.0, 1e-12)]
    [TestCase("Asin", 0.3, 1.0482848367219182, 0.3455884077105225)]
    [TestCase("Asin", 0.49, 1.1471541425028298, 0.7397098694912312)]
    [TestCase("Asin", 0.51, 1.1625549411016562, 0.8013285848923433)]
    [TestCase("Asin", 0.999999, 707.1069579531425, 353553302.1895767)]
    [TestCase("Asin", 0.9999999999999999, 67108864.0, 3.022314549036573e23)]
    [TestCase("Asin", -0.9999999999, 70710.67519510884, -353553346704731.44)]
    [TestCase("Acos", 1e-12, -1.0, -1e-12)]
    [TestCase("Acos", 0.3, -1.0482848367219182, -0.3455884077105225)]
    [TestCase("Acos", 0.9999999999, -70710.67519510884, -353553346704731.44)]
    [TestCase("Acos", -0.9999999999999999, -67108864.0, 3.022314549036573e23)]
    [TestCase("Atanh", 1e-12, 1.0, 2e-12)]
    [TestCase("Atanh", 0.3, 1.098901098901099, 0.7245501750996256)]
    [TestCase("Atanh", 0.51, 1.3515339910798756, 1.8631770116251833)]
    [TestCase("Atanh", 0.9999999999, 4999999586.54818, 4.999999172596393e19)]
    [TestCase("Atanh", 0.9999999999999999, 4503599627370496.0, 4.056481920730334e31)]
    [TestCase("Atanh", -0.9999999999999999, 4503599627370496.0, -4.056481920730334e31)]
    [TestCase("Acosh", 1.0000000000000002, 47453132.81212577, -1.0685495562512616e23)]
    [TestCase("Acosh", 1.0000001, 2236.067920945309, -11180340157.215664)]
    [TestCase("Acosh", 3.0, 0.3535533905932738, -0.13258252147247765)]
    [TestCase("Acosh", 10000000.0, 1.000000000000005e-07, -1.000000000000015e-14)]
    [TestCase("Acosh", 1e100, 1e-100, -1e-200)]
    [TestCase("Asinh", 1e-12, 1.0, -1e-12)]
    [TestCase("Asinh", 3.0, 0.31622776601683794, -0.09486832980505137)]
    [TestCase("Asinh", 10000000.0, 9.99999999999995e-08, -9.99999999999985e-15)]
    [TestCase("Asinh", -1e100, 1e-100, 1e-200)]
    [TestCase("Atan", 1e-12, 1.0, -2e-12)]
    [TestCase("Atan", 0.9, 0.5524861878453039, -0.5494337779677055)]
    [TestCase("Atan", 100000000.0, 9.999999999999999e-17, -1.9999999999999995e-24)]
    [TestCase("Atan", 1e100, 1e-200, -2e-300)]
    [TestCase("Erf", 1e-12, 1.1283791670955126, -2.256758334191025e-12)]
    [TestCase("Erf", 0.5, 0.8787825789354448, -0.8787825789354448)]
    [TestCase("Erf", 3.0, 0.00013925305194674786, -0.0008355183116804871)]
    [TestCase("Erf", 8.1, 3.61737973799117e-29, -5.860155175545695e-28)]
    [TestCase("Erf", 20.3, 1.2135062342325594e-179, -4.926835310984191e-178)]
    [TestCase("Erf", 26.3, 4.5217325541611525e-301, -2.3784313234887663e-299)]
    [TestCase("Erfc", 0.5, -0.8787825789354448, 0.8787825789354448)]
    [TestCase("Erfc", 8.1, -3.61737973799117e-29, 5.860155175545695e-28)]
    [TestCase("Erfc", 20.3, -1.2135062342325594e-179, 4.926835310984191e-178)]
    [TestCase("Erfc", -26.3, -4.5217325541611525e-301, -2.3784313234887663e-299)]
    [TestCase("Cbrt", 1e-180, 3.333333333333333e119, -2.222222222222222e299)]
    [TestCase("Cbrt", 0.3, 0.7438143889801884, -1.6529208644004187)]
    [TestCase("Cbrt", 1e180, 3.333333333333333e-121, -2.2222222222222223e-301)]
    [TestCase("Cbrt", -7.1, 0.09023461703167471, 0.00847273399358448)]
    [TestCase("Sqrt", 1e-200, 5e99, -2.5e299)]
    [TestCase("Sqrt", 0.3, 0.9128709291752769, -1.5214515486254616)]
    [TestCase("Sqrt", 1e200, 5e-101, -2.5e-301)]
    [TestCase("Hypot1", 1e-09, 1e-09, 1.0)]
    [TestCase("Hypot1", 0.7, 0.5734623443633283, 0.5498200808852621)]
    [TestCase("Hypot1", 1.3, 0.7926239891046001, 0.22665827540880756)]
    [TestCase("Hypot1", 1000000000.0, 1.0, 1e-27)]
    [TestCase("Hypot2", 1e-09, 0.09950371902099892, 98518533.68415734)]
    [TestCase("Hypot2", 1.0, 1.0, 9.999999999999999e-17)]
    [TestCase("Hypot2", -3.0, -1.0, 3.703703703703704e-18)]
    public void First_and_second_derivative_keep_their_digits(string name, double x, double first, double second)
    {
        var f = Functions[name];
        var slope = Autodiff.Grad(f);
        Assert.That(slope(x), Is.EqualTo(first).Within(Tolerance * Math.Abs(first)), "first");
        Assert.That(Autodiff.Grad(slope)(x), Is.EqualTo(second).Within(Tolerance * Math.Abs(second)), "second");
    }

    private const double Tolerance = 4e-15;

    [TestCase("Tanh", 1e-06f, 0.999999999999, -1.999999994947819e-06)]
    [TestCase("Tanh", 0.3f, 0.9151369554706058, -0.5331818944652502)]
    [TestCase("Tanh", 1.4f, 0.2161524681508147, -0.3827418856527484)]
    [TestCase("Tanh", 1.5f, 0.18070663892364852, -0.32713259728754784)]
    [TestCase("Tanh", 5f, 0.0001815832309438067, -0.0003631334879209056)]
    [TestCase("Tanh", 8.5f, 1.6559749504014006e-07, -3.3119496265774865e-07)]
    [TestCase("Tanh", -9f, 6.091991712323229e-08, 1.2183983053522824e-07)]
    [TestCase("Tanh", 40f, 7.219405551381661e-35, -1.4438811102763322e-34)]
    [TestCase("Asin", 1e-06f, 1.0000000000005, 9.999999974767428e-07)]
    [TestCase("Asin", 0.3f, 1.0482848408416532, 0.34558842551743535)]
    [TestCase("Asin", 0.51f, 1.1625549334595915, 0.8013285541052819)]
    [TestCase("Asin", 0.999f, 22.36641594993339, 11177.75755503433)]
    [TestCase("Acos", 0.3f, -1.0482848408416532, -0.34558842551743535)]
    [TestCase("Acos", -0.999f, -22.36641594993339, 11177.75755503433)]
    [TestCase("Atanh", 1e-06f, 1.000000000001, 1.9999999949544855e-06)]
    [TestCase("Atanh", 0.3f, 1.0989011075384103, 0.7245502152805245)]
    [TestCase("Atanh", 0.999f, 500.25656244543484, 500012.74972681666)]
    [TestCase("Acosh", 1.001f, 22.354569130591894, -11182.34812395849)]
    [TestCase("Acosh", 3f, 0.3535533905932738, -0.13258252147247765)]
    [TestCase("Acosh", 1000000.0f, 1.0000000000005e-06, -1.0000000000015e-12)]
    [TestCase("Asinh", 1e-06f, 0.9999999999995, -9.999999974737426e-07)]
    [TestCase("Asinh", 3f, 0.31622776601683794, -0.09486832980505137)]
    [TestCase("Asinh", -1000000.0f, 9.999999999995e-07, 9.999999999985e-13)]
    [TestCase("Atan", 1e-06f, 0.999999999999, -1.9999999949464853e-06)]
    [TestCase("Atan", 0.9f, 0.552486200944826, -0.549433789466979)]
    [TestCase("Atan", 10000000000.0f, 1e-20, -2e-30)]
    [TestCase("Cbrt", 0.3f, 0.7438143692758368, -1.652920754931801)]
    [TestCase("Cbrt", -7f, 0.09109196108439949, 0.008675424865180904)]
    [TestCase("Sqrt", 0.3f, 0.9128709110381615, -1.5214514579398868)]
    [TestCase("Sqrt", 10000000000.0f, 5e-06, -2.5e-16)]
    [TestCase("Hypot1", 1e-05f, 9.999999746878751e-06, 0.99999999985)]
    [TestCase("Hypot1", 0.7f, 0.5734623378089622, 0.5498200901229593)]
    [TestCase("Hypot1", 100000.0f, 0.99999999995, 9.9999999985e-16)]
    public void In_single_precision_too(string name, float x, double first, double second)
    {
        var slope = Autodiff.Grad(Singles[name]);
        Assert.That((double)slope(x), Is.EqualTo(first).Within(SingleTolerance * Math.Abs(first)), "first");
        Assert.That((double)Autodiff.Grad(slope)(x), Is.EqualTo(second).Within(SingleTolerance * Math.Abs(second)), "second");
    }

    private const double SingleTolerance = 1e-6;

    [TestCase(15.0)]
    [TestCase(19.0)]
    [TestCase(-30.0)]
    public void Logistic_function_by_hand_keeps_its_digits(double x)
    {
        var slope = Autodiff.Grad((double t) => 1 / (1 + Math.Exp(-t)))(x);
        var e = Math.Exp(-Math.Abs(x));
        Assert.That(slope, Is.EqualTo(e / ((1 + e) * (1 + e))).Within(1e-12).Percent);
    }
}
