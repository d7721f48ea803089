namespace Cecil.AD.Tests.Corpus.Programs;

/// <summary>Handlers that never run: that they have loops must not matter.</summary>
public static class LoopsInHandlers
{
    [Point(3, Value = 9, Gradient = [6.0])]
    public static double LoopInAHandler(double x)
    {
        try
        {
            return x * x;
        }
        catch (ArgumentException e)
        {
            foreach (var c in e.Message) Console.Write(c);
            return 0;
        }
    }

    [Point(3, Value = 9, Gradient = [6.0])]
    public static double NestedLoopsAndGotoInAHandler(double x)
    {
        try
        {
            return x * x;
        }
        catch (Exception e)
        {
            for (var i = 0; i < 3; i++)
            {
                for (var j = 0; j < i; j++) Console.Write(e.Message[j]);
                if (i == 2) goto end;
            }
        end:
            return 0;
        }
    }

    [Point(3, Value = 9, Gradient = [3.0])]
    public static double LoopInAFilteredHandlerOfALoop(double x)
    {
        double s = 0;
        for (var i = 0; i < 3; i++)
        {
            try
            {
                s += x * i;
            }
            catch (InvalidOperationException e) when (e.Message.Length > 3)
            {
                var k = 0;
                while (k < 10)
                {
                    k++;
                    if (k == 5) continue;
                    s += k;
                }
            }
        }

        return s;
    }
}
