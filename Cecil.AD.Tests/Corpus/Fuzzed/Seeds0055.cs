public static class P55 {
    public struct Cell0<T>(T item) {
        public T Item = item;
        public T Swap(T other) {
            T before = Item;
            Item = other;
            return before;
        }
    }
    private static T G1<T>(T a, T b) where T : System.Numerics.INumber<T> {
        T s = T.Zero;
        for (int i = 0; i < 2; i++) {
            s = ((b / (T.One + T.One * T.One)) + (a + s));
            a = s / (T.One + s * s) + T.CreateChecked(0.25) * b;
        }
        return T.Abs(s) / (T.One + s * s);
    }
    private static void H2(ref Real a, in Real b, out Real c) {
        int fuel = 12;
        c = (0.5 * b - 0.25);
        List<Real> l3 = new List<Real>() { (0.3 * M.Tanh((b / (2.0 + M.Sin(c))))), b };
        return;
    }
    private static Real R5(Real a, Real b, int d) {
        return R4(v => M.Sin(v * a), b, d);
        static Real R4(Func<Real, Real> f, Real t, int d) {
            return d > 0 ? R4(u => f((0.3 * M.Tanh((((int)M.Floor((u + u))) switch { 0 => u, 1 => t, _ => u })))) + 0.25 * t, (0.2 * M.Atan(M.Sqrt(1.0 + Sq(t))) + 0.1), d - 1) : f(t);
        }
    }
    public static Real F(Real a, Real b, Real[] x, int n) {
        int fuel = 40;
        Real v6 = Soft((b = M.Sin(M.Log2(2.0 + Sq(b)))));
        List<Real> l7 = new List<Real>() { M.Tanh(M.Atan2(v6, 2.0 + M.Cos(b))), b };
        if (l7.Count < 8) l7.Add(M.Tanh((-x[Idx(((l7.Count / 2) + x.Length), x.Length)])));
        if (((((n % 3) >= n) ? a : b) <= M.Pow(1.0 + Sq(v6), M.Tanh(x[x.Length - 1])))) {
            l7[Idx(l7.Count, l7.Count)] = M.Sin((0.75 * (b * b) + 0.25 * R5(M.Atan(a), b, Idx((int)(unchecked((uint)l7.Count) >> 3), 4))));
            return (M.Sinh(M.Sin(Soft(G1(b, v6)))) - 0.5 * b);
        }
        {
            do {
                for (int i9 = 1; i9 < M.Min((x.Length + 3), 5); i9++) {
                    if ((!((b * b) > (b * a)) || ((int)(4.0 * (x[0] * a)) % 3 != n))) {
                        a += (0.3 * M.Tanh((a / (2.0 + M.Sin(v6)))));
                    }
                    H2(ref x[Idx((int)(4.0 * M.CopySign(b, a)), x.Length)], in a, out x[Idx((int)((long)(int)((long)i9 * 5 % 7) * 5 % 7), x.Length)]);
                }
            }
            while (fuel-- > 0 && ((M.Pow(1.0 + Sq(v6), 0.75) > 0.8125) && (2 > 1)));
        }
        L8: ;
        Real t10 = 0.0;
        foreach (Real e11 in x) { t10 += 1.5 * (e11); }
        return ((((((x[^2] * a) + M.Sin(v6)) + M.Sin(b)) + M.Sin(v6)) + b) + x[x.Length - 1]);
    }
}

public static class P56 {
    public struct S0 {
        public Real P, Q; public int K;
        public S0(Real p, Real q) {
            P = p;
            Q = q;
            K = 1;
        }
        public Real Step(Real t) {
            int fuel = 6;
            if ((((((3 * K + 1)) switch { 0 => Q, 1 => P, _ => P }) < (-0.8125)) && (((3 * K + 1) % 3 != 1) && ((0.1 * ((3 % 3) % 7)) <= M.Sqrt(1.0 + Sq(Q)))))) {
                P = (0.2 * M.Atan((P - (t = (0.5 * M.Cos(t))))) + 0.1);
            } else if ((M.Pow(0.5 + M.Abs(P), M.Sin(Q)) >= M.Pow(1.0 + Sq((-1.0625)), M.Tanh(t)))) {
                Real[] y1 = new Real[2 + Idx(M.Sign((Q = (0.4 * M.Sin(Q)))), 4)];
                while (((K + K) % 2 == 0) && --fuel > 0) { Array.Copy(y1, 0, y1, 0, 1); }
            } else {
                Real v2 = (t = (0.5 * M.Cos(t)));
                Real[][] j3 = new Real[][] { new Real[3], new Real[] { M.Atan((Q + v2)), P } };
            }
            t = M.Atan(M.FusedMultiplyAdd((Q = M.Tanh(P)), (Q + t), 0.25));
            return ((Q * t) + 2.9375 * 2.9375);
        }
        public readonly Real Norm(Real t) { return M.Sqrt(1.0 + Sq(P) + Sq(Q - t)); }
    }
    private static void H4(ref Real a, in Real b, out Real c) {
        int fuel = 12;
        c = (0.5 * b - 0.25);
        c += (0.3 * M.Tanh(M.Tan(0.5 * M.Sin((0.1 * ((int)(unchecked((uint)2) >> 3) % 7))))));
        Real[][] j5 = new Real[][] { new Real[3], new Real[] { (0.2 * M.Atan(Sq(c)) + 0.1), b } };
        do {
            Real v6 = M.Tanh(M.Pow(1.0 + Sq(M.Atanh(0.5 * M.Sin(a))), M.Tanh(((c < (((b * b) < M.Sin(b)) ? b : b)) ? a : (-1.1875)))));
        }
        while (fuel-- > 0 && (M.Atan2(c, 2.0 + M.Cos(c)) >= (-3.3125)));
        return;
    }
    private static void H7(Real[] y, Real t) {
        int fuel = 12;
        S0 s8 = default;
        Func<Real, Real> h9 = t10 => {
            H4(ref y[^2], M.CopySign(s8.P, y[((((s8.K + 4) % 2 == 0) ? (int)((long)s8.K * 5 % 7) : 0)) & 1]), out Real v11);
            return M.Sin((M.Sinh(M.Sin(t)) + s8.P));
        };
        return;
    }
    private static void H12(ref Real a, in Real b, out Real c) {
        int fuel = 12;
        c = (0.5 * b - 0.25);
        c -= Soft(0.9375);
        if ((((M.Pow(1.0 + Sq(a), M.Tanh(b)) > 1.0625) ? b : b) <= M.Atan2(b, 2.0 + M.Cos(a)))) {
            a = (0.5 * M.Cos((a * a)));
        } else { Real v13 = M.Log10(2.0 + Sq(M.Clamp((((M.Max(c, c) <= (b * b)) || ((a - b) < (-2.3125))) ? c : a), -1.5, 1.25))); }
        c += (0.5 * M.Cos(M.FusedMultiplyAdd(M.Exp(-Sq(a)), (0.1 * (checked(2 % 50 + 1) % 7)), 0.25)));
        return;
    }
    public static Real F(Real[] x, int n) {
        int fuel = 40;
        Real v14 = (x[Idx((int)M.Floor(M.Log2(2.0 + Sq(x[Idx((n / 2), x.Length)]))), x.Length)] * x[x.Length - 1]);
        int k15 = ((int)M.Floor((x[((int)(4.0 * M.Pow(1.0 + Sq(v14), M.Tanh(v14)))) & 1] = (0.5 * M.Cos(v14))))) % 9;
        Real v16 = v14;
        H7(x, Soft((v16 - v14)));
        if ((M.Exp(0.5 * M.Tanh(v16)) >= 1.5625)) {
            H4(ref v16, M.Min(v16, v16), out Real v17);
            (v16, x[Idx(5, x.Length)], v14) = (x[Idx(k15, x.Length)], v14, (0.4 * M.Sin(v17)));
        }
        L18:
        { x[Idx(((x.Length & 7) << 1 | 1), x.Length)] += M.Tanh(v16); }
        if (fuel-- > 0 && ((M.Pow(2.0 + Sq(v16), -1.5) > M.Atanh(0.5 * M.Sin(x[Idx(((4 / 2) / 2), x.Length)]))) ^ ((int)(4.0 * (v14 - v14)) >= n))) goto L18;
        Func<Real, Real> h21 = (M.FusedMultiplyAdd(v14, v16, 0.25) >= (-3.0625)) ? (Func<Real, Real>)(t19 => Soft(M.Pow(0.5 + M.Abs(v14), M.Sin(v16)))) : (Func<Real, Real>)(t20 => (0.4 * M.Sin((x[Idx(n, x.Length)] / (1.0 + Sq(x[x.Length - 1]))))));
        x[Idx((k15 / 2), x.Length)] = (0.3 * M.Tanh(3.5625));
        Real t22 = 0.0;
        foreach (Real e23 in x) { t22 += 1.5 * (e23); }
        return (((M.Floor(v16) + 0.5 * v16) - 0.5 * v14) + M.Sin(x[x.Length - 1]));
    }
}

public static class P57 {
    public static Real F(Real a, Real b, Real[] x, int n) {
        int fuel = 40;
        Real v0 = M.Atanh(0.5 * M.Sin((a = M.Atan((a = (0.4 * M.Sin(a)))))));
        b += Soft(Sq(a));
        if (((int)M.Floor(M.Atan2(b, 2.0 + M.Cos((-2.8125)))) % 2 == 0)) {
            x[^2] = M.Acosh(1.5 + Sq(b));
        } else if (((int)((long)n * 5 % 7) > n)) {
            (x[Idx(((((n / 2) % 2 == 0) ? n : n) / 2), x.Length)], a) = (x[^2], x[1]);
        } else {
            Real v1 = M.CopySign(M.Tanh(M.Min(v0, v0)), ((-0.5625) * v0));
            Real v2;
            if ((((((1.3125 + v0) > (-0.5625)) && ((((n + n) % 2 == 0) ? 4 : n) % 2 == 0)) ? a : 3.0625) < (-3.1875))) {
                v2 = Soft((a / (1.0 + Sq(v1))));
            } else { v2 = Soft((b = (0.3 * M.Tanh(v1)))); }
        }
        Real[] y3 = new Real[2 + Idx((1 - x.Length), 4)];
        for (int i4 = 0; i4 < y3.Length; i4++) { y3[i4] = (0.4 * M.Sin((v0 / (1.5 + M.Abs(v0))))); }
        Real v5 = M.Pow(0.5 + M.Abs(M.CopySign(y3[(0) & 1], y3[Idx((n + y3.Length), y3.Length)])), M.Sin(a));
        Real[] y6 = (Real[])y3.Clone();
        Real[] y7 = new Real[2 + Idx((3 * n + 1), 4)];
        Real t8 = 0.0;
        foreach (Real e9 in x) { t8 += M.Sin(e9); }
        return (((b + v5) + M.Sin(0.6875)) + M.Sin(v5));
    }
}

public static class P58 {
    public struct S0 {
        public Real P, Q; public int K;
        public S0(Real p, Real q) {
            P = p;
            Q = q;
            K = 1;
        }
        public Real Step(Real t) {
            int fuel = 6;
            Real v1 = ((M.Log10(2.0 + Sq(P)) < 2.1875) ? M.Pow(0.5 + M.Abs(M.Max(Q, Q)), M.Sin((P + P))) : M.CopySign((t * t), M.Pow(0.5 + M.Abs(P), M.Sin(0.4375))));
            return ((0.75 * P + 0.25 * P) + Q);
        }
        public readonly Real Norm(Real t) { return M.Sqrt(1.0 + Sq(P) + Sq(Q - t)); }
    }
    public interface IStep {
        Real Step(Real t);
        Real Twice(Real t) { return Step(0.5 * Step(t)); }
    }
    public readonly struct W(Real p) : IStep {
        private readonly Real _p = p;
        public Real Step(Real t) { return Soft((t * _p)); }
    }
    public class C2 : IStep {
        public Real P, Q; public int K; public C2 Next;
        public C2(Real p, Real q) {
            P = p;
            Q = q;
            K = 1;
        }
        public virtual Real Step(Real t) {
            int fuel = 6;
            int[] q5 = new int[] { 2, ((int)(4.0 * (Q / (1.0 + Sq(t))))) % 5, K };
            List<Real> l6 = new List<Real>() { (0.4 * M.Sin(M.Cos(t))), t };
            return Soft((M.Log2(2.0 + Sq(0.9375)) + M.Sin(P)));
        }
        public Real Norm(Real t) { return M.Sqrt(1.0 + Sq(P) + Sq(Step(P))); }
    }
    public sealed class C3 : C2 {
        public Real R;
        public C3(Real p, Real r) : base(p, 0.5 * r) {
            R = r;
            K = 0;
        }
        public override Real Step(Real t) {
            int fuel = 6;
            Q += M.Atan((M.Pow(0.5 + M.Abs((-2.6875)), M.Sin(t)) * M.Pow(0.5 + M.Abs(R), M.Sin(t))));
            return (0.3 * M.Tanh(((0.75 * R + 0.25 * t) + Q)));
        }
    }
    public sealed class C4 : C2 {
        public Real R;
        public C4(Real p, Real r) : base(p, 0.5 * r) {
            R = r;
            K = 3;
        }
        public override Real Step(Real t) {
            int fuel = 6;
            if (((K > 1) || ((3 * K + 1) % 3 != K))) {
                t += (0.3 * M.Tanh((Q % 1.75)));
            } else {
                Real v7 = M.Max((0.1 * ((5 - K) % 7)), M.Abs((P * P)));
                t = (0.2 * M.Atan(M.CopySign(t, (P = Soft(P)))) + 0.1);
                Real v8 = (P / (1.5 + M.Abs(v7)));
            }
            return M.Tanh(((0.5 * M.Pow(1.0 + Sq(R), M.Tanh(R)) + base.Step(P)) + M.Sin((-1.5625))));
        }
    }
    public struct Cell9<T>(T item) {
        public T Item = item;
        public T Swap(T other) {
            T before = Item;
            Item = other;
            return before;
        }
    }
    private static void H10(ref Real a, in Real b, out Real c) {
        int fuel = 12;
        c = (0.5 * b - 0.25);
        Real v11 = ((((2 + 2) >= 2) || (M.Abs(a) > 0.3125)) ? (a = (0.5 * M.Cos((0.75 * c + 0.25 * (-1.8125))))) : (M.Max((-2.1875), b) / (1.5 + M.Abs((c = (0.3 * M.Tanh(a)))))));
        return;
    }
    private static Real[] H12(int k, Real t) {
        int fuel = 12;
        Real[] z = new Real[2 + (k & 3)];
        z[k & 1] = M.Sin(t);
        IStep u13 = ((checked(k % 50 + 1) < 3) && (M.Pow(1.0 + Sq(t), M.Tanh(t)) <= (!((t - t) >= M.CopySign(t, t)) ? z[Idx((3 * (k + k) + 1), z.Length)] : 0.6875))) ? new C3((0.4 * M.Sin(M.Asin(0.9 * M.Sin(t)))), M.Sin(t)) : new W(Soft(M.Min(t, t)));
        return z;
    }
    public static Real F(Real a, Real b) {
        int fuel = 40;
        Real v14;
        if (((2 > 1) && (2 > 1))) {
            b = Soft(M.Pow(0.5 + M.Abs(b), M.Sin((b + a))));
            v14 = M.Tanh((a - a));
        } else {
            b = M.Pow((a % 1.75), 3.0);
            v14 = Soft((b * a));
        }
        Real[] y15 = H12(((2 & 7) << 1 | 1), Soft((v14 += 0.25 * M.Sin(b))));
        H10(ref v14, in a, out y15[y15.Length - 1]);
        y15[((3 * 2 + 1)) & 1] = M.Sin(M.Tan(0.5 * M.Sin((b = (0.2 * M.Atan(v14) + 0.1)))));
        S0 s16 = new S0((0.3 * M.Tanh(M.Min(y15[1], b))), M.Sin((y15[Idx((int)(4.0 * (a / (1.5 + M.Abs(v14)))), y15.Length)] + (-3.1875))));
        List<Real> l17 = new List<Real>(y15);
        s16.Q *= M.Cos((s16.P - a));
        _ = (s16.P = M.Sin(a));
        s16.Q -= (0.3 * M.Tanh(M.Min(M.Clamp(v14, -1.5, 1.25), M.Pow(a, 3.0))));
        return ((((((a = (0.3 * M.Tanh(a))) - 0.5 * b) - 0.5 * a) + b * b) + M.Sin(0.0625)) + M.Sin(b));
    }
}

public static class P59 {
    private static T G0<T>(T a, T b) where T : System.Numerics.INumber<T> {
        T s = T.Zero;
        for (int i = 0; i < 3; i++) {
            s = ((a - b) / (T.One + (-s + s) * (-s + s)));
            a = s / (T.One + s * s) + T.CreateChecked(0.25) * b;
        }
        return T.Abs(s) / (T.One + s * s);
    }
    private static Real R5(Real a, Real b, int d) {
        R1(ref a, b, d);
        return M.Atan(a) - b;
        static void R1(ref Real a, Real b, int d) {
            int fuel = 4;
            while (((2 > 1) | ((d > 1) && (b >= a))) && --fuel > 0) { int k3 = ((((d & 7) << 1 | 1) % 3)) % 9; }
            b += M.Atan((-M.Log2(2.0 + Sq(b))));
            if (d > 0) R1(ref a, (0.2 * M.Atan((a - a)) + 0.1), d - 1);
            Real v4 = (a = M.Atan(M.FusedMultiplyAdd(b, (a % 1.75), 0.25)));
        }
    }
    public static Real F(Real[] x) {
        int fuel = 40;
        Real v6 = x[1];
        Func<Real, Real>[] w9 = new Func<Real, Real>[] { (Func<Real, Real>)(t7 => M.Atan((0.1 * ((2 / 2) % 7)))), (Func<Real, Real>)(t8 => (0.2 * M.Atan((v6 / (1.5 + M.Abs(x[x.Length - 1])))) + 0.1)), (Func<Real, Real>)M.Atan };
        v6 = M.Atan((v6 + M.FusedMultiplyAdd(v6, v6, 0.25)));
        Array.Fill<Real>(x, M.Tanh(M.Pow(0.5 + M.Abs(v6), M.Sin(v6))));
        Real Local10(Real t11) {
            x[Idx((int)(4.0 * (0.75 * v6 + 0.25 * v6)), x.Length)]++;
            v6++;
            return M.Sin(((x[Idx((2 >> 1), x.Length)] - t11) + M.Sin(v6)));
        }
        return ((Local10(v6) + v6 * v6) - 0.5 * v6);
    }
}
