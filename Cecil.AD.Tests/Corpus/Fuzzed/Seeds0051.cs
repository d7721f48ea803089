public static class P51 {
    public interface IStep {
        Real Step(Real t);
        Real Twice(Real t) { return Step(0.5 * Step(t)); }
    }
    public readonly struct W(Real p) : IStep {
        private readonly Real _p = p;
        public Real Step(Real t) { return (0.3 * M.Tanh((t * _p))); }
    }
    public class C0 : IStep {
        public Real P, Q; public int K; public C0 Next;
        public C0(Real p, Real q) {
            P = p;
            Q = q;
            K = 1;
        }
        public virtual Real Step(Real t) {
            int fuel = 6;
            _ = M.Cos(M.Min(t, t));
            (P, t) = (t, P);
            return (0.2 * M.Atan(((P / (2.0 + M.Sin(P))) + M.Sin(P))) + 0.1);
        }
        public Real Norm(Real t) { return M.Sqrt(1.0 + Sq(P) + Sq(Step(t))); }
    }
    public sealed class C1 : C0 {
        public Real R;
        public C1(Real p, Real r) : base(p, 0.5 * r) {
            R = r;
            K = 2;
        }
        public override Real Step(Real t) {
            int fuel = 6;
            R = (0.5 * M.Cos(R));
            return (0.4 * M.Sin(((0.5 * (P / (2.0 + M.Sin(3.4375))) + base.Step(R)) + M.Sin(R))));
        }
    }
    public sealed class C2 : C0 {
        public Real R;
        public C2(Real p, Real r) : base(p, 0.5 * r) {
            R = r;
            K = 0;
        }
        public override Real Step(Real t) {
            int fuel = 6;
            Real v3 = R;
            if (!((t / (1.5 + M.Abs(P))) < M.Acos(0.9 * M.Cos(v3)))) {
                for (int i4 = 1; i4 < 0; i4++) {
                    switch (Idx(((i4 + i4) + 2), 5)) {
                        case 0:
                        {
                            int k5 = (((int)(4.0 * (0.1 * (((--K) >> 1) % 7))) % 3)) % 9;
                        } break;
                        case 1:
                        {
                            t += (0.5 * M.Cos((0.1 * ((int)(4.0 * ((M.Pow(t, 2.0) > 2.8125) ? v3 : P)) % 7))));
                        } break;
                        default:
                        {
                            Q = (0.2 * M.Atan((Q + v3)) + 0.1);
                        } break;
                    }
                }
            } else { Q = M.Atan((Q + Sq(Q))); }
            return (0.4 * M.Sin((M.Pow(1.0 + Sq(P), 0.75) + Q)));
        }
    }
    private static T G6<T>(T a, T b) where T : System.Numerics.INumber<T> {
        T s = T.Zero;
        for (int i = 0; i < 2; i++) {
            s = (-T.Max(b, T.One) + (T.One > b ? T.One : b));
            a = s / (T.One + s * s) + T.CreateChecked(0.25) * b;
        }
        return T.Abs(s) / (T.One + s * s);
    }
    public sealed class N7(Real v, N7 l, N7 r) {
        public Real V = v; public N7 L = l, R = r;
        public Real Sum() {
            Real left = L == null ? 0.25 : L.Sum();
            Real right = R?.Sum() ?? V;
            V = M.Sin(V);
            return (0.2 * M.Atan((left * left)) + 0.1);
        }
    }
    private static N7 R8(Real a, Real b, int d) {
        return d <= 0 ? null : new N7(M.Sin(a), R8(a * 0.5 + b, b, d - 1), R8(b, a - 0.25, d - 2));
    }
    private static Real R9(Real a, Real b, int d) {
        N7 tree = R8(a, b, d);
        return tree == null ? a * b : tree.Sum() - 0.5 * tree.Sum();
    }
    public static Real F(Real[] x, int n) {
        int fuel = 40;
        Real v10 = (x[(int)(unchecked((uint)((n % 3))) % (uint)x.Length)] + Soft(G6((x[Idx((int)((long)(int)((long)x.Length * 5 % 7) * 5 % 7), x.Length)] / (1.0 + Sq(x[x.Length - 1]))), (x[Idx(n, x.Length)] = (0.2 * M.Atan(x[((n % 3)) & 1]) + 0.1)))));
        {
            for (int i12 = 0; i12 < x.Length; i12++) {
                Real v13;
                if ((((x[1] = (0.3 * M.Tanh(x[^2]))) > 1.5625) && (x[^2] <= (-1.1875)))) {
                    x[0] = Soft((x[0] + x[0]));
                    v13 = M.Sin(M.Cos(x[1]));
                } else { v13 = M.Tanh((x[Idx(i12, x.Length)] / (1.5 + M.Abs(x[^2])))); }
                v10 -= M.Tanh(M.Max(v13, (0.1 * ((5 ^ 5) % 7))));
            }
        }
        L11: ;
        v10 = (((5 % 3)) switch { 0 => x[Idx(2, x.Length)], 1 => x[x.Length - 1], _ => M.Min(v10, x[Idx((n - (n++ + x.Length)), x.Length)]) });
        C0 c14 = new C0(M.Tanh(M.Asin(0.9 * M.Sin(v10))), (0.3 * M.Tanh((v10 + x[Idx(checked((n >> 1) % 50 + 1), x.Length)]))));
        c14.Q += (0.3 * M.Tanh(((x[x.Length - 1] = M.Atan(c14.Q)) / (1.5 + M.Abs((0.1 * (((x.Length & 7) << 1 | 1) % 7)))))));
        Real t15 = 0.0;
        foreach (Real e16 in x) { t15 += M.Sin(e16); }
        return ((c14.P + 1.6875) + c14.Q * c14.Q);
    }
}

public static class P52 {
    public struct S0 {
        public Real P, Q; public int K;
        public S0(Real p, Real q) {
            P = p;
            Q = q;
            K = 1;
        }
        public Real Step(Real t) {
            int fuel = 6;
            switch (Idx((int)(unchecked((uint)(--K)) >> 3), 5)) {
                case 0:
                {
                    P = M.Tanh(M.Pow(1.0 + Sq(P), M.Tanh((t = M.Tanh(Q)))));
                } break;
                case 1:
                {
                    (P, t) = (t, P);
                } break;
                case 5:
                default:
                {
                    if (((M.Atan2(P, 2.0 + M.Cos(Q)) > (-3.0625)) || (Q >= M.Max(0.5625, Q)))) { return ((P * P) + P); }
                } break;
            }
            return ((((3 * K + 1)) switch { 0 => P, 1 => Q, _ => t }) + M.Sin(Q));
        }
        public readonly Real Norm(Real t) { return M.Sqrt(1.0 + Sq(P) + Sq(Q - t)); }
    }
    public struct Cell1<T>(T item) {
        public T Item = item;
        public T Swap(T other) {
            T before = Item;
            Item = other;
            return before;
        }
    }
    private static T G2<T>(T a, T b) where T : System.Numerics.INumber<T> {
        T s = T.Zero;
        for (int i = 0; i < 3; i++) {
            s = ((s + s) + (s + T.One));
            a = s / (T.One + s * s) + T.CreateChecked(0.25) * b;
        }
        return a;
    }
    private static Real H3(Func<Real, Real> f, Real t) {
        int fuel = 12;
        for (int i4 = 1; i4 < Idx((3 * 2 + 1), 6); i4++) { bool f5 = (t > (-2.6875)); }
        Real v6 = M.Atan((t = M.Tanh(t)));
        return (M.Max(((-1.8125) - t), (0.25 * (Real)(float)((int)((long)2 * 5 % 7) % 9))) + v6 * v6);
    }
    private static S0 H7(S0 s, Real t) {
        int fuel = 12;
        Real v8 = ((t += 0.25 * M.Sin((s.Q / (2.0 + M.Sin(s.Q))))) * Soft(G2(M.Atan(3.3125), M.Acos(0.9 * M.Cos(s.Q)))));
        S0 s9 = s;
        return s;
    }
    public static Real F(Real a, Real b, Real[] x, int n) {
        int fuel = 40;
        Real v10;
        if (((int)(4.0 * M.Atan2(b, 2.0 + M.Cos(a))) % 2 == 0)) {
            v10 = (0.5 * M.Cos((0.25 * (Real)(float)((n >> 1) % 9))));
        } else {
            v10 = (0.4 * M.Sin((((((4 & 7) << 1 | 1) % 2 == 0) || ((a * a) >= M.Atan2(b, 2.0 + M.Cos(2.6875)))) ? (-2.0625) : b)));
        }
        Real Local11(Real t12) {
            switch (Idx((((int)(4.0 * (x[((int)(unchecked((uint)4) >> 3)) & 1] - b)) & 7) << 1 | 1), 5)) {
                case 0:
                {
                    if ((((4 % 3) <= 0) && ((3 * n + 1) > 5))) {
                        x[(int)(unchecked((uint)(n)) % (uint)x.Length)] += (0.3 * M.Tanh((b + t12)));
                    }
                }
                goto case 1;
                case 1:
                {
                    Func<Real, Real> h13 = t14 => {
                        L15:
                        {
                            Real v17 = v10;
                            foreach (object e18 in new object[] { (Real)((0.4 * M.Sin((t14 % 1.75)))), 1, (Real)(v10) }) {
                                if (e18 is Real) v17 = M.Sin(v17 + (Real)e18);
                            }
                            if ((M.Acos(0.9 * M.Cos(a)) <= (((n >> 1)) switch { 0 => v10, 1 => t14, _ => a }))) {
                                return (x[Idx((1 >> 1), x.Length)] - 0.5 * v10);
                            }
                        }
                        if (fuel-- > 0 && (((v10 / (1.0 + Sq(v10))) > (-3.4375)) || ((3 * 1 + 1) > 3))) goto L15;
                        return M.Tanh((M.Exp(0.5 * M.Tanh(t12)) + x[Idx(0, x.Length)] * x[Idx(0, x.Length)]));
                    };
                } break;
                case 5:
                default:
                {
                    Func<Real, Real> h19 = (Func<Real, Real>)Soft;
                } break;
            }
            return M.Tanh((M.Abs(a) - 0.5 * v10));
        }
        Func<Real, Real> h21 = (Func<Real, Real>)Local11;
        v10 = M.Atan((x[Idx((int)(unchecked((uint)4) >> 3), x.Length)] = (0.3 * M.Tanh((((n / 2)) switch { 0 => b, 1 => b, _ => (-0.4375) })))));
        Real[] y23 = new Real[2 + Idx((n >> 1), 4)];
        for (int i24 = 0; i24 < y23.Length; i24++) {
            y23[i24] = (0.5 * M.Cos((x[Idx((3 * ((4 > 1) ? n : i24) + 1), x.Length)] / (1.0 + Sq(b)))));
        }
        Func<Real, Real> h27 = ((v10 - b) >= 1.9375) ? (Func<Real, Real>)(t25 => Soft(M.Sinh(M.Sin(b)))) : (Func<Real, Real>)(t26 => (0.2 * M.Atan(Soft(t26)) + 0.1));
        Real t28 = 0.0;
        foreach (Real e29 in y23) { t28 += M.Sin(e29); }
        return ((((y23[((0 + n)) & 1] - 0.5 * a) + v10 * v10) - 0.5 * a) + M.Sin(y23[Idx(3, y23.Length)]));
    }
}

public static class P53 {
    public interface IStep {
        Real Step(Real t);
        Real Twice(Real t) { return Step(0.5 * Step(t)); }
    }
    public readonly struct W(Real p) : IStep {
        private readonly Real _p = p;
        public Real Step(Real t) { return Soft((t * _p)); }
    }
    public class C0 : IStep {
        public Real P, Q; public int K; public C0 Next;
        public C0(Real p, Real q) {
            P = p;
            Q = q;
            K = 1;
        }
        public virtual Real Step(Real t) {
            int fuel = 6;
            Func<Real, Real> h3 = (Func<Real, Real>)M.Sin;
            return Soft(((0.75 * t + 0.25 * Q) + t));
        }
        public Real Norm(Real t) { return M.Sqrt(1.0 + Sq(P) + Sq(Step(P))); }
    }
    public sealed class C1 : C0 {
        public Real R;
        public C1(Real p, Real r) : base(p, 0.5 * r) {
            R = r;
            K = 1;
        }
        public override Real Step(Real t) {
            int fuel = 6;
            List<Real> l5 = new List<Real>() { (0.5 * M.Cos(Q)), Q };
            return M.Tanh(((Q * R) - 0.5 * R));
        }
    }
    public sealed class C2 : C0 {
        public Real R;
        public C2(Real p, Real r) : base(p, 0.5 * r) {
            R = r;
            K = 1;
        }
        public override Real Step(Real t) {
            int fuel = 6;
            if ((((K + K) % 2 == 0) && (((K + K) > K) && ((Q - R) < 1.0625)))) {
                {
                    int k7 = Idx((3 * K + 1), 5);
                    while (k7-- > 0) {
                        Real v8 = M.Tanh(Q);
                        P *= M.Exp(-0.1 * Sq(M.Sin(M.FusedMultiplyAdd(v8, Q, 0.25))));
                    }
                }
                L6: ;
            } else { R = (0.3 * M.Tanh(M.Max(R, (0.1 * ((int)((long)3 * 5 % 7) % 7))))); }
            return M.Sin(((0.75 * R + 0.25 * Q) + R * R));
        }
    }
    public static Real F(Real[] x) {
        int fuel = 40;
        Real v9 = (x[Idx((((M.Min(x[^2], x[1]) > (x[Idx(2, x.Length)] / (1.5 + M.Abs(x[Idx(((x.Length & 7) << 1 | 1), x.Length)])))) ? 2 : 2) + 3), x.Length)] * (0.75 * M.Log2(2.0 + Sq(x[0])) + 0.25 * M.Asin(0.9 * M.Sin(1.1875))));
        List<Real> l10 = new List<Real>() { (0.5 * M.Cos(M.Exp(-Sq(v9)))), v9 };
        l10[Idx((l10.Count - (int)(4.0 * M.Pow(0.5 + M.Abs(x[Idx((x.Length >> 1), x.Length)]), M.Sin(v9)))), l10.Count)] -= (0.2 * M.Atan(v9) + 0.1);
        Real v11 = (0.1 * (((l10.Count & 7) << 1 | 1) % 7));
        switch (Idx((int)((long)(int)((long)2 * 5 % 7) * 5 % 7), 5)) {
            case 0:
            {
                v9 = M.Sin((0.75 * v9 + 0.25 * M.Atan2(v9, 2.0 + M.Cos(v9))));
                C0 c12 = new C1(M.Tanh((v9 - v11)), M.Atan((M.Floor(v11) + 0.5 * v11)));
            } break;
            case 1:
            {
                if (((v9 / (1.5 + M.Abs(v9))) > 3.0625)) {
                    x[^2] = (0.4 * M.Sin(M.Pow(1.0 + Sq(x[^2]), M.Tanh((2.0625 * v11)))));
                    Real v13 = M.Asin(0.9 * M.Sin(v11));
                } else if (((x[0] = (0.4 * M.Sin(v9))) <= 2.5625)) {
                    Func<Real, Real> h16 = (v9 < (-3.0625)) ? (Func<Real, Real>)(t14 => (0.2 * M.Atan(M.Min(l10[Idx(0, l10.Count)], v11)) + 0.1)) : (Func<Real, Real>)(t15 => (0.2 * M.Atan((0.75 * (-0.8125) + 0.25 * v11)) + 0.1));
                } else { v9 = Soft((0.75 * v9 + 0.25 * (0.75 * x[Idx(l10.Count, x.Length)] + 0.25 * v9))); }
            } break;
            case 5:
            default:
            {
                v9 = (0.3 * M.Tanh((v9 + (v9 = M.Sin(v9)))));
            } break;
        }
        Real t17 = 0.0;
        foreach (Real e18 in x) { t17 += 1.5 * (e18); }
        return (((((v11 / (1.5 + M.Abs(v9))) + v9) + x[1]) + v11 * v11) - 0.5 * x[Idx(5, x.Length)]);
    }
}

public static class P54 {
    public struct S0 {
        public Real P, Q; public int K;
        public S0(Real p, Real q) {
            P = p;
            Q = q;
            K = 1;
        }
        public Real Step(Real t) {
            int fuel = 6;
            Q = M.Tanh((Q - (t - Q)));
            return ((P - Q) + P);
        }
        public readonly Real Norm(Real t) { return M.Sqrt(1.0 + Sq(P) + Sq(Q - t)); }
    }
    private static void H1(Real[] y, Real t) {
        int fuel = 12;
        y = !(M.Acosh(1.5 + Sq(t)) >= (-2.8125)) ? y : y;
        return;
    }
    private static void H2(ref Real a, in Real b, out Real c) {
        int fuel = 12;
        c = (0.5 * b - 0.25);
        c = (0.4 * M.Sin((c + M.CopySign(a, a))));
        return;
    }
    private static Real R3(Real[] y, int i, Real t, int d) {
        int fuel = 4;
        {
            for (int i5 = 0; i5 < Idx((d % 3), 6); i5++) {
                Real v6 = M.Atan((y[i] - y[i]));
                Real v7 = M.Atan((0.1 * ((2 % 3) % 7)));
                for (int j8 = 0; j8 < Idx((int)((long)i * 5 % 7), 6); j8++) { t += M.Atan((0.75 * v6 + 0.25 * (-0.5625))); }
                t += M.Atan((v6 * v7));
            }
        }
        L4: ;
        return ((M.FusedMultiplyAdd(t, t, 0.25) + M.Sin(1.0625)) + (d > 0 && i + 1 < y.Length ? Soft(R3(y, i + 1, (0.5 * M.Cos((y[^2] = (0.4 * M.Sin(t))))), d - 1)) : (0.4375 / (1.0 + Sq(3.4375)))));
    }
    public static Real F(Real[] x, int n) {
        int fuel = 40;
        Real v9 = (Sq(M.Tanh(x[^2])) / (1.0 + Sq((((M.Atan(x[^2]) >= (x[x.Length - 1] * x[Idx((n >> 1), x.Length)])) || ((0.1 * ((n % 3) % 7)) > (-0.5625))) ? (x[x.Length - 1] - x[0]) : x[Idx(1, x.Length)]))));
        x[Idx((4 ^ 3), x.Length)] %= 1.5;
        v9 %= 1.5;
        Real v10;
        if (((v9 + v9) >= v9)) {
            v10 = M.Tanh(M.Atan2(x[Idx(n, x.Length)], 2.0 + M.Cos(v9)));
        } else {
            v10 = (0.2 * M.Atan(((((int)(4.0 * (v9 + v9)) % 2 == 0) & ((int)(unchecked((uint)2) >> 3) <= n)) ? v9 : v9)) + 0.1);
        }
        if ((R3(new Real[] { Soft(v9), v9, 0.25, Soft(v9) }, Idx((n + n), 3), v9, 3) < (-3.3125))) {
            for (int i11 = 0; i11 < x.Length; i11++) {
                Real v12;
                if ((M.Atan2(x[(int)(unchecked((uint)(4)) % (uint)x.Length)], 2.0 + M.Cos(x[(int)(unchecked((uint)(checked(1 % 50 + 1))) % (uint)x.Length)])) >= M.Sin(v10))) {
                    x[Idx((int)((long)n * 5 % 7), x.Length)] = Soft((x[Idx((int)((long)n * 5 % 7), x.Length)] - ((-0.4375) * x[x.Length - 1])));
                    v12 = Soft((((n ^ n)) switch { 0 => v10, 1 => v10, _ => v10 }));
                } else { v12 = (0.5 * M.Cos((v10 * x[Idx(M.Sign(v10), x.Length)]))); }
                for (int j13 = 0; j13 < x.Length; j13++) {
                    v9 += M.Sin(M.Tan(0.5 * M.Sin((M.Atan2(v10, 2.0 + M.Cos(3.1875)) - M.Atan2(v12, 2.0 + M.Cos((-2.0625)))))));
                }
                v9 -= (0.3 * M.Tanh(M.Asin(0.9 * M.Sin(M.Sinh(M.Sin(M.Cosh(M.Tanh(x[Idx(i11, x.Length)]))))))));
            }
            Array.Fill<Real>(x, (0.2 * M.Atan(((x.Length > 1) ? v9 : x[Idx((int)(4.0 * (v9 / (1.0 + Sq(2.0625)))), x.Length)])) + 0.1));
        }
        for (int i14 = 0; i14 < Idx((int)((long)x.Length * 5 % 7), 6); i14++) {
            Real v15 = M.Tanh((v10 - M.FusedMultiplyAdd(v10, v10, 0.25)));
            v9 -= M.Tanh((M.Cos(((((i14 & 7) << 1 | 1) < i14) ? x[((n + x.Length)) & 1] : v15)) - (v15 += 0.25 * M.Sin(M.CopySign(v10, v10)))));
        }
        Real v16 = M.CopySign(M.Abs((0.75 * v9 + 0.25 * v9)), ((v9 - (-2.4375)) / (2.0 + M.Sin((v9 * v10)))));
        H1(x, M.Tanh((0.1 * ((int)M.Floor(0.0625) % 7))));
        return (((0.1 * ((x.Length + x.Length) % 7)) + M.Sin(v9)) - 0.5 * 2.8125);
    }
}
