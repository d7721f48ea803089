namespace Cecil.AD.Tests.Corpus.Programs;

/// <summary>Objects that refer to one another: lists and trees built in loops, shared objects, cycles, computation graphs.</summary>
public static class ObjectGraphs
{
    private sealed class Node(double value, Node? next = null)
    {
        public double Value = value;

        public Node? Next = next;
    }

    private static Node? ListOf(double[] x)
    {
        Node? head = null;
        for (var i = x.Length - 1; i >= 0; i--) head = new Node(x[i], head);
        return head;
    }

    // C15
    [Point(new[] { 1.0, 2, 3, 4 }, Gradient = [new[] { 1.0, 1, 1, 1 }])]
    [Point(new[] { 5.0 }, Gradient = [new[] { 1.0 }])]
    [Point(new double[0], Gradient = [new double[0]])]
    public static double LinkedListSum(double[] x)
    {
        double sum = 0;
        for (var node = ListOf(x); node != null; node = node.Next) sum += node.Value;
        return sum;
    }

    [Point(new[] { 1.5, 2, 3 })]
    [Point(new double[0])]
    public static double LinkedListChangedInPlace(double[] x)
    {
        var head = ListOf(x);
        for (var node = head; node != null; node = node.Next)
        {
            node.Value *= node.Value;
            if (node.Next is { } next) next.Value += node.Value;
        }
        double result = 1;
        for (var node = head; node != null; node = node.Next) result = result * .5 + node.Value;
        return result;
    }

    [Point(new[] { 1.5, 2, 3, 4 })]
    [Point(new[] { 1.5 })]
    public static double LinkedListReversed(double[] x)
    {
        Node? reversed = null;
        var node = ListOf(x);
        while (node != null)
        {
            var rest = node.Next;
            node.Next = reversed;
            reversed = node;
            node = rest;
        }
        double value = 0;
        for (; reversed != null; reversed = reversed.Next) value = Math.Sin(value) + reversed.Value * x[0];
        return value;
    }

    [Point(new[] { 1.5, 2, 3, 4 }, 2)]
    [Point(new[] { 1.5, 2, 3, 4 }, 0)]
    public static double AppendedAtTheEnd(double[] x, int skip)
    {
        var head = new Node(0);
        var tail = head;
        foreach (var v in x)
        {
            if (skip-- > 0) continue;
            tail.Next = new Node(v * tail.Value + v);
            tail = tail.Next;
        }
        return tail.Value * (head.Next?.Value ?? 1);
    }

    // C14
    [Point(.7, Gradient = [1.4])]
    public static double ObjectThatRefersToItself(double x)
    {
        var node = new Node(x);
        node.Next = node;
        return node.Next.Next!.Value * node.Value;
    }

    // C14
    [Point(new[] { 1.5, 2, 3 }, 7)]
    [Point(new[] { 1.5, 2, 3 }, 0)]
    [Point(new[] { 1.5 }, 3)]
    public static double WalkAroundACycle(double[] x, int steps)
    {
        var head = ListOf(x)!;
        var last = head;
        while (last.Next != null) last = last.Next;
        last.Next = head;
        var node = head;
        for (var i = 0; i < steps; i++)
        {
            node.Next!.Value += .5 * node.Value * node.Value;
            node = node.Next;
        }
        return node.Value;
    }

    private sealed class Person(double age)
    {
        public double Age = age;

        public Person? Friend;
    }

    [Point(2, 3, Gradient = [15.0, 6.0])]
    public static double TwoObjectsReferToEachOther(double x, double y)
    {
        Person a = new(x), b = new(y);
        (a.Friend, b.Friend) = (b, a);
        a.Friend.Age *= a.Age;
        b.Friend.Age += 1;
        return b.Age * a.Friend.Friend!.Age;
    }

    [Point(2, 3, Gradient = [6.0, 4.0])]
    public static double SharedLeaf(double x, double y)
    {
        var leaf = new Node(x);
        Node left = new(y, leaf), right = new(y * 2, leaf);
        left.Next!.Value *= 2;
        return left.Value * right.Next!.Value;
    }

    private sealed class Tree(double value, Tree? left, Tree? right)
    {
        public double Value { get; set; } = value;

        public Tree? Left { get; set; } = left;

        public Tree? Right { get; set; } = right;
    }

    // The tree is walked with a stack of its own: recursion is tested elsewhere.
    private static double Sum(Tree? root, int size)
    {
        var stack = new Tree[size + 1];
        var top = 0;
        double sum = 0;
        if (root != null) stack[top++] = root;
        while (top > 0)
        {
            var tree = stack[--top];
            sum += tree.Value * tree.Value;
            if (tree.Left != null) stack[top++] = tree.Left;
            if (tree.Right != null) stack[top++] = tree.Right;
        }
        return sum;
    }

    [Point(new[] { 4.0, 2, 6, 1, 3, 5 })]
    [Point(new[] { 4.0 })]
    [Point(new double[0])]
    public static double SearchTreeBuiltByInsertion(double[] x)
    {
        Tree? root = null;
        foreach (var v in x)
        {
            var fresh = new Tree(v, null, null);
            if (root is null)
            {
                root = fresh;
                continue;
            }
            var place = root;
            while (true)
            {
                place.Value += .1 * v;
                var child = v < place.Value ? place.Left : place.Right;
                if (child is null) break;
                place = child;
            }
            if (v < place.Value) place.Left = fresh;
            else place.Right = fresh;
        }
        return Sum(root, x.Length);
    }

    [Point(new[] { 1.0, 2, 3, 4 })]
    [Point(new[] { 1.0, 2 })]
    public static double TreeBuiltLevelByLevel(double[] leaves)
    {
        var level = new Tree[leaves.Length];
        for (var i = 0; i < leaves.Length; i++) level[i] = new Tree(leaves[i], null, null);
        for (var n = level.Length; n > 1; n /= 2)
            for (var i = 0; i < n / 2; i++)
                level[i] = new Tree(level[2 * i].Value * level[2 * i + 1].Value, level[2 * i], level[2 * i + 1]);
        var root = level[0];
        root.Left!.Value += root.Value;
        return Sum(root, 2 * leaves.Length);
    }

    private sealed class Spring(Mass from, Mass to, double stiffness)
    {
        public void Pull(double h)
        {
            var force = stiffness * (to.Position - from.Position - 1);
            from.Velocity += h * force;
            to.Velocity -= h * force;
        }
    }

    private sealed class Mass(double position)
    {
        public double Position = position;

        public double Velocity;
    }

    [Point(new[] { 0.0, 1.2, 2.1 }, 2.5, 6)]
    [Point(new[] { 0.0, 1.2, 2.1 }, 2.5, 0)]
    [Point(new[] { 0.0 }, 2.5, 2)]
    public static double ChainOfMassesAndSprings(double[] start, double stiffness, int steps)
    {
        var masses = new Mass[start.Length];
        for (var i = 0; i < masses.Length; i++) masses[i] = new Mass(start[i]);
        var springs = new Spring[masses.Length - 1];
        for (var i = 0; i < springs.Length; i++) springs[i] = new Spring(masses[i], masses[i + 1], stiffness);
        for (var t = 0; t < steps; t++)
        {
            foreach (var spring in springs) spring.Pull(.1);
            foreach (var mass in masses) mass.Position += .1 * mass.Velocity;
        }
        double energy = 0;
        foreach (var mass in masses) energy += mass.Velocity * mass.Velocity + mass.Position;
        return energy;
    }

    private sealed class Account
    {
        public double Balance { get; private set; }

        public Account? Parent { get; init; }

        public void Deposit(double amount)
        {
            for (var account = this; account is not null; account = account.Parent)
            {
                account.Balance += amount;
                amount *= .5;
            }
        }
    }

    [Point(2, 3, Gradient = [3.0, 4.0])]
    public static double DepositsPassUpwards(double x, double y)
    {
        var root = new Account();
        var middle = new Account { Parent = root };
        var leaf = new Account { Parent = middle };
        leaf.Deposit(x);
        middle.Deposit(y);
        return root.Balance * middle.Balance + leaf.Balance;
    }

    private sealed class Matrix(int rows, int columns)
    {
        private readonly double[,] _entries = new double[rows, columns];

        public double this[int i, int j]
        {
            get => _entries[i, j];
            set => _entries[i, j] = value;
        }

        public int Rows => _entries.GetLength(0);

        public int Columns => _entries.GetLength(1);

        public static Matrix operator *(Matrix a, Matrix b)
        {
            var product = new Matrix(a.Rows, b.Columns);
            for (var i = 0; i < a.Rows; i++)
                for (var j = 0; j < b.Columns; j++)
                    for (var k = 0; k < a.Columns; k++)
                        product[i, j] += a[i, k] * b[k, j];
            return product;
        }
    }

    [Point(.3, 4)]
    [Point(.3, 1)]
    [Point(.3, 0)]
    public static double PowerOfAMatrixObject(double angle, int n)
    {
        var turn = new Matrix(2, 2) { [0, 0] = Math.Cos(angle), [0, 1] = -angle, [1, 0] = Math.Sin(angle), [1, 1] = 1 };
        var power = new Matrix(2, 2) { [0, 0] = 1, [1, 1] = 1 };
        for (var i = 0; i < n; i++) power *= turn;
        return power[0, 0] + 2 * power[0, 1] + 3 * power[1, 0] * power[1, 1];
    }

    private sealed class Variable(double value)
    {
        public double Value = value;

        public Variable? Previous;
    }

    [Point(1.5, 5)]
    [Point(1.5, 0)]
    public static double HistoryKeptByReferences(double x, int n)
    {
        var current = new Variable(x);
        for (var i = 0; i < n; i++) current = new Variable(Math.Cos(current.Value)) { Previous = current };
        double sum = 0;
        for (var v = current; v is not null; v = v.Previous) sum = sum * .9 + v.Value * v.Value;
        return sum;
    }
}
