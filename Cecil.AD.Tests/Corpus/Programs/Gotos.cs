namespace Cecil.AD.Tests.Corpus.Programs;

/// <summary>Loops and exits written with goto, and one jump into the middle of a cycle.</summary>
public static class Gotos
{
    [Point(.7, 0)]
    [Point(.7, 1)]
    [Point(.7, 2)]
    [Point(.7, 7)]
    public static double GotoLoop(double x, int n)
    {
        var s = x;
        var i = 0;
    again:
        if (i < n)
        {
            s = s * x + 1;
            i++;
            goto again;
        }
        return s;
    }

    [Point(.7, 0)]
    [Point(.7, 1)]
    [Point(.7, 2)]
    [Point(.7, 7)]
    public static double GotoLoopWithTestBelow(double x, int n)
    {
        var s = x;
    again:
        s = Math.Sin(s) + x;
        if (--n > 0) goto again;
        return s;
    }

    [Point(.7, 0)]
    [Point(.7, 1)]
    [Point(.7, 2)]
    [Point(.7, 7)]
    public static double GotoOutOfNested(double x, int n)
    {
        double s = 0;
        for (var i = 0; i < n; i++)
        {
            for (var j = 0; j < n; j++)
            {
                s += x * i - j;
                if (s < -8) goto end;
            }
        }
        s *= 2;
    end:
        return s * x;
    }

    [Point(.7, 0)]
    [Point(.7, 1)]
    [Point(.7, 2)]
    [Point(.7, 7)]
    public static double GotoNextOuter(double x, int n)
    {
        double s = 0;
        for (var i = 0; i < n; i++)
        {
            for (var j = 0; j < n; j++)
            {
                if ((i + j) % 3 == 2) goto next;
                s += x * x * (i + 1);
            }
            s += 1;
        next:
            s *= 1 + x / 10;
        }
        return s;
    }

    [Point(.7, 0)]
    [Point(.7, 3)]
    public static double TwoLabelsForward(double x, int n)
    {
        var s = x;
        if (n == 0) goto first;
        if (n == 1) goto second;
        s *= 5;
        goto end;
    first:
        s *= x;
    second:
        s += 1;
    end:
        return s * x;
    }

    // Irreducible: the cycle is entered at its head or at inside.
    [Point(.7, 0)]
    [Point(.7, 1)]
    [Point(.7, 4)]
    [Point(-.7, 4)]
    public static double GotoIntoACycle(double x, int n)
    {
        var y = x;
        if (x > 0) goto inside;
    head:
        y = y * x + 1;
    inside:
        y = Math.Sin(y) + x;
        if (n-- > 0) goto head;
        return y;
    }
}
