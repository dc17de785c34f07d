/* Made by "npm run contracts" from docs/generated/openapi.json. */

export interface paths {
    "/api/v1/account/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        old: string;
                        password: string;
                    };
                };
            };
            responses: {
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/account/second-factor": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["SecondFactorState"];
                    };
                };
            };
        };
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        password: string;
                    };
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["SecondFactorOffer"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/account/second-factor/confirmation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        code: string;
                    };
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["RecoveryCodes"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/account/second-factor/recovery-codes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        code: string;
                    };
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["RecoveryCodes"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/account/second-factor/removal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        password: string;
                        code: string;
                    };
                };
            };
            responses: {
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/account/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["OwnSessions"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/account/sessions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["AccountList"];
                    };
                };
            };
        };
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        name: string;
                        displayName: string;
                        roles: ("operator" | "shift-lead" | "leader" | "department" | "auditor" | "administrator")[];
                        /** @default [] */
                        units?: string[];
                    };
                };
            };
            responses: {
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["AccountLink"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        displayName?: string;
                        roles?: ("operator" | "shift-lead" | "leader" | "department" | "auditor" | "administrator")[];
                        units?: string[];
                        disabled?: boolean;
                    };
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Account"];
                    };
                };
            };
        };
        trace?: never;
    };
    "/api/v1/accounts/{id}/link": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["AccountLink"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{id}/second-factor": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{id}/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/alarm-acknowledgements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        alarms: {
                            id: string;
                            version: number;
                        }[];
                        reason: string;
                    };
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["AcknowledgedTogether"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/alarm-quality": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: {
                    from?: string;
                    to?: string;
                    rule?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["AlarmQuality"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/alarm-quality/alarms": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: {
                    from?: string;
                    to?: string;
                    rule?: string;
                    of?: "raised" | "flood" | "peak" | "standing" | "chattering" | "repeating" | "acknowledged" | "waiting";
                    priority?: "high" | "medium" | "low";
                    after?: string;
                    limit?: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["CountedAlarms"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/alarm-rules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["AlarmRules"];
                    };
                };
            };
        };
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        code: string;
                        name: string;
                        nameEn: string;
                        version: number;
                        on: {
                            figure: string;
                            /**
                             * @default [
                             *       "province"
                             *     ]
                             */
                            units?: ("province" | "department" | "commune" | "centre")[];
                            change?: {
                                /** @enum {string} */
                                since: "day" | "week" | "month";
                                /**
                                 * @default percent
                                 * @enum {string}
                                 */
                                as?: "absolute" | "percent";
                            };
                        } | {
                            /** @enum {string} */
                            judged: "all";
                            except?: string[];
                        } | {
                            absent: string[];
                            from?: "all" | string[];
                            units?: ("province" | "department" | "commune" | "centre")[];
                            withinHours: number;
                        } | {
                            /** @enum {string} */
                            forecast: "dossier" | "complaint" | "task" | "document";
                            /**
                             * @default [
                             *       "province"
                             *     ]
                             */
                            units?: ("province" | "department" | "commune" | "centre")[];
                            by: {
                                /** @enum {string} */
                                weekday: "monday" | "tuesday" | "wednesday" | "thursday" | "friday" | "saturday" | "sunday";
                                hour: number;
                            };
                            /** @default 10 */
                            recentDays?: number;
                        } | {
                            sources: "all" | string[];
                            /** @enum {string} */
                            silence?: "nothing-happened" | "sender-stopped" | "pipe-broken";
                        } | {
                            path: "all" | string[];
                            except?: string[];
                        } | {
                            roster: "all" | ("operator" | "shift-lead" | "technician" | "unit-contact" | "unit-head" | "office" | "duty-leader" | "vice-chair")[];
                            /** @default 0 */
                            aheadMinutes?: number;
                        };
                        above?: number;
                        below?: number;
                        clear?: number;
                        minimum?: number;
                        /** @default 0 */
                        onMinutes?: number;
                        /** @default 0 */
                        offMinutes?: number;
                        lastsHours?: number;
                        /**
                         * @default always
                         * @enum {string}
                         */
                        when?: "always" | "working-hours";
                        /** @enum {string} */
                        consequence: "severe" | "major" | "minor";
                        actWithinMinutes: number;
                        /** @enum {string} */
                        owner: "operator" | "shift-lead" | "technician" | "unit-contact" | "unit-head" | "office" | "duty-leader" | "vice-chair";
                        action: string;
                        actionEn: string;
                        /** @default null */
                        phone?: string | null;
                        /** @default [] */
                        suppressedBy?: string[];
                        /** @default [] */
                        escalate?: {
                            afterMinutes: number;
                            /** @enum {string} */
                            to: "operator" | "shift-lead" | "technician" | "unit-contact" | "unit-head" | "office" | "duty-leader" | "vice-chair";
                        }[];
                    };
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["AlarmRuleSaved"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/alarm-rules/withdrawals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        code: string;
                        version: number;
                    };
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["AlarmRuleSaved"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/alarm-trials": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["AlarmTrials"];
                    };
                };
            };
        };
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        code?: string;
                        rule?: {
                            code: string;
                            name: string;
                            nameEn: string;
                            version: number;
                            on: {
                                figure: string;
                                /**
                                 * @default [
                                 *       "province"
                                 *     ]
                                 */
                                units?: ("province" | "department" | "commune" | "centre")[];
                                change?: {
                                    /** @enum {string} */
                                    since: "day" | "week" | "month";
                                    /**
                                     * @default percent
                                     * @enum {string}
                                     */
                                    as?: "absolute" | "percent";
                                };
                            } | {
                                /** @enum {string} */
                                judged: "all";
                                except?: string[];
                            } | {
                                absent: string[];
                                from?: "all" | string[];
                                units?: ("province" | "department" | "commune" | "centre")[];
                                withinHours: number;
                            } | {
                                /** @enum {string} */
                                forecast: "dossier" | "complaint" | "task" | "document";
                                /**
                                 * @default [
                                 *       "province"
                                 *     ]
                                 */
                                units?: ("province" | "department" | "commune" | "centre")[];
                                by: {
                                    /** @enum {string} */
                                    weekday: "monday" | "tuesday" | "wednesday" | "thursday" | "friday" | "saturday" | "sunday";
                                    hour: number;
                                };
                                /** @default 10 */
                                recentDays?: number;
                            } | {
                                sources: "all" | string[];
                                /** @enum {string} */
                                silence?: "nothing-happened" | "sender-stopped" | "pipe-broken";
                            } | {
                                path: "all" | string[];
                                except?: string[];
                            } | {
                                roster: "all" | ("operator" | "shift-lead" | "technician" | "unit-contact" | "unit-head" | "office" | "duty-leader" | "vice-chair")[];
                                /** @default 0 */
                                aheadMinutes?: number;
                            };
                            above?: number;
                            below?: number;
                            clear?: number;
                            minimum?: number;
                            /** @default 0 */
                            onMinutes?: number;
                            /** @default 0 */
                            offMinutes?: number;
                            lastsHours?: number;
                            /**
                             * @default always
                             * @enum {string}
                             */
                            when?: "always" | "working-hours";
                            /** @enum {string} */
                            consequence: "severe" | "major" | "minor";
                            actWithinMinutes: number;
                            /** @enum {string} */
                            owner: "operator" | "shift-lead" | "technician" | "unit-contact" | "unit-head" | "office" | "duty-leader" | "vice-chair";
                            action: string;
                            actionEn: string;
                            /** @default null */
                            phone?: string | null;
                            /** @default [] */
                            suppressedBy?: string[];
                            /** @default [] */
                            escalate?: {
                                afterMinutes: number;
                                /** @enum {string} */
                                to: "operator" | "shift-lead" | "technician" | "unit-contact" | "unit-head" | "office" | "duty-leader" | "vice-chair";
                            }[];
                        };
                        /** Format: date */
                        from: string;
                        /** Format: date */
                        to: string;
                    };
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["AlarmTrialBegun"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/alarm-trials/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["AlarmTrial"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/alarm-trials/{id}/cancellation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["AlarmTrial"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/alarms": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: {
                    state?: "open" | "new" | "acknowledged" | "in-progress" | "returned" | "closed" | "shelved" | "suppressed" | "out-of-service" | "unknown";
                    priority?: "high" | "medium" | "low";
                    unit?: string;
                    rule?: string;
                    figure?: string;
                    group?: string;
                    mine?: "true" | "false" | "units";
                    after?: string;
                    limit?: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["AlarmList"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/alarms/groups": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["AlarmGroups"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/alarms/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["AlarmDetail"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/alarms/{id}/actions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @enum {string} */
                        action: "acknowledge" | "take" | "release" | "assign" | "note" | "shelve" | "unshelve" | "out-of-service" | "in-service" | "close";
                        version: number;
                        note?: string;
                        /** Format: date-time */
                        until?: string;
                        assignee?: string;
                        /** Format: date-time */
                        nextCheck?: string;
                        promise?: string;
                        /** Format: date-time */
                        promiseAt?: string;
                    };
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["AlarmChanged"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/at-risk": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: {
                    unit?: string;
                    from?: string;
                    to?: string;
                    of?: "breaching" | "watched";
                    limit?: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["DossiersAtRisk"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: {
                    who?: string;
                    kind?: string;
                    what?: string;
                    from?: string;
                    to?: string;
                    after?: string;
                    limit?: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["AuditList"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/catalogue": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Catalogue"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/catalogue/procedures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: {
                    level?: "province" | "department" | "district" | "commune";
                    unit?: string;
                    field?: string;
                    online?: string;
                    serviceLevel?: string;
                    nationalPortal?: string;
                    oneStop?: string;
                    fee?: string;
                    used?: string;
                    from?: string;
                    to?: string;
                    after?: string;
                    limit?: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Procedures"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/catalogue/targets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: {
                    indicator?: string;
                    year?: number;
                    level?: "province" | "department" | "commune" | "centre" | "district";
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Targets"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/catalogue/units": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: {
                    kind?: "province" | "department" | "commune" | "centre" | "district";
                    parent?: string;
                    oneStop?: string;
                    asOf?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Units"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/complaints": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query: {
                    measure: string;
                    unit?: string;
                    channel?: "direct" | "online" | "post" | "-";
                    field?: string;
                    procedureLevel?: "province" | "department" | "district" | "commune" | "-";
                    topic?: string;
                    procedure?: string;
                    category?: string;
                    role?: "decides" | "received" | "helped";
                    decides?: string;
                    received?: string;
                    helped?: string;
                    status?: string;
                    reception?: "before" | "after";
                    source?: string;
                    official?: string;
                    from?: string;
                    to?: string;
                    after?: string;
                    limit?: number;
                    format?: "json" | "csv";
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["CaseList"];
                        "text/csv": string;
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/complaints/overview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: {
                    unit?: string;
                    from?: string;
                    to?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ComplaintOverview"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/complaints/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    code: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ComplaintStory"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/conflicts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: {
                    kind?: "dossier" | "complaint" | "task";
                    after?: string;
                    limit?: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["CaseList"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/display/pairing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Pairing"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/display/report": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        page: string;
                        picture: string;
                        build: string;
                        frameAge: number | null;
                        /** @default null */
                        pace?: components["schemas"]["DisplayPace"] | null;
                    };
                };
            };
            responses: {
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/displays": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["DisplayList"];
                    };
                };
            };
        };
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        code: string;
                        name: string;
                        room: string;
                    };
                };
            };
            responses: {
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Display"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/displays/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/documents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: {
                    measure?: string;
                    unit?: string;
                    channel?: "direct" | "online" | "post" | "-";
                    field?: string;
                    procedureLevel?: "province" | "department" | "district" | "commune" | "-";
                    topic?: string;
                    procedure?: string;
                    category?: string;
                    role?: "decides" | "received" | "helped";
                    decides?: string;
                    received?: string;
                    helped?: string;
                    status?: string;
                    reception?: "before" | "after";
                    source?: string;
                    official?: string;
                    from?: string;
                    to?: string;
                    after?: string;
                    limit?: number;
                    format?: "json" | "csv";
                    class?: "normal" | "urgent" | "express";
                    level?: "province" | "district" | "commune";
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["DocumentList"];
                        "text/csv": string;
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/documents/officials": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: {
                    unit?: string;
                    from?: string;
                    asOf?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["DocumentOfficials"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/documents/summary": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: {
                    unit?: string;
                    from?: string;
                    asOf?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["DocumentSummary"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/documents/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    code: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["CaseStory"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/dossiers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query: {
                    measure: string;
                    unit?: string;
                    channel?: "direct" | "online" | "post" | "-";
                    field?: string;
                    procedureLevel?: "province" | "department" | "district" | "commune" | "-";
                    topic?: string;
                    procedure?: string;
                    category?: string;
                    role?: "decides" | "received" | "helped";
                    decides?: string;
                    received?: string;
                    helped?: string;
                    status?: string;
                    reception?: "before" | "after";
                    source?: string;
                    official?: string;
                    from?: string;
                    to?: string;
                    after?: string;
                    limit?: number;
                    format?: "json" | "csv";
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["CaseList"];
                        "text/csv": string;
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/dossiers/states": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: {
                    grouping?: string;
                    unit?: string;
                    asOf?: "today" | string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["StateCounts"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/dossiers/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    code: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["CaseStory"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/dossiers/{code}/desks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    code: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["DossierDesks"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/drills": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Drills"];
                    };
                };
            };
        };
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        drill: string;
                    };
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["DrillRun"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/drills/current": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["CurrentDrill"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/drills/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["DrillReport"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/drills/{id}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["DrillRun"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/cloudevents+json": Record<string, never> | Record<string, never>[];
                    "application/cloudevents-batch+json": Record<string, never> | Record<string, never>[];
                    "application/json": Record<string, never> | Record<string, never>[];
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["EventResults"];
                    };
                };
                207: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["EventResults"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/events/{topic}/{partition}/{offset}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    topic: string;
                    partition: string;
                    offset: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["LogRecord"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/figures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: {
                    unit?: string;
                    from?: string;
                    to?: string;
                    asOf?: string;
                    known?: string;
                    version?: number;
                    channel?: "direct" | "online" | "post" | "-";
                    field?: string;
                    procedureLevel?: "province" | "department" | "district" | "commune" | "-";
                    topic?: string;
                    procedure?: string;
                    category?: string;
                    role?: "decides" | "received" | "helped";
                    decides?: string;
                    received?: string;
                    helped?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["AllFigures"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/figures/{indicator}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: {
                    unit?: string;
                    from?: string;
                    to?: string;
                    asOf?: string;
                    known?: string;
                    version?: number;
                    channel?: "direct" | "online" | "post" | "-";
                    field?: string;
                    procedureLevel?: "province" | "department" | "district" | "commune" | "-";
                    topic?: string;
                    procedure?: string;
                    category?: string;
                    role?: "decides" | "received" | "helped";
                    decides?: string;
                    received?: string;
                    helped?: string;
                };
                header?: never;
                path: {
                    indicator: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["FigureByUnit"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/figures/{indicator}/by/{dimension}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: {
                    unit?: string;
                    from?: string;
                    to?: string;
                    asOf?: string;
                    known?: string;
                    version?: number;
                    channel?: "direct" | "online" | "post" | "-";
                    field?: string;
                    procedureLevel?: "province" | "department" | "district" | "commune" | "-";
                    topic?: string;
                    procedure?: string;
                    category?: string;
                    role?: "decides" | "received" | "helped";
                    decides?: string;
                    received?: string;
                    helped?: string;
                };
                header?: never;
                path: {
                    indicator: string;
                    dimension: "unit" | "topic" | "field" | "procedureLevel" | "channel" | "decides" | "received" | "helped";
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["FigureBy"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/figures/{indicator}/restatements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: {
                    unit?: string;
                    from?: string;
                    to?: string;
                    asOf?: string;
                    known?: string;
                    version?: number;
                    channel?: "direct" | "online" | "post" | "-";
                    field?: string;
                    procedureLevel?: "province" | "department" | "district" | "commune" | "-";
                    topic?: string;
                    procedure?: string;
                    category?: string;
                    role?: "decides" | "received" | "helped";
                    decides?: string;
                    received?: string;
                    helped?: string;
                };
                header?: never;
                path: {
                    indicator: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["RestatementList"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/figures/{indicator}/restatements/{known}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: {
                    unit?: string;
                    from?: string;
                    to?: string;
                    asOf?: string;
                    known?: string;
                    version?: number;
                    channel?: "direct" | "online" | "post" | "-";
                    field?: string;
                    procedureLevel?: "province" | "department" | "district" | "commune" | "-";
                    topic?: string;
                    procedure?: string;
                    category?: string;
                    role?: "decides" | "received" | "helped";
                    decides?: string;
                    received?: string;
                    helped?: string;
                    after?: string;
                    limit?: number;
                };
                header?: never;
                path: {
                    indicator: string;
                    known: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["RestatementCauses"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/figures/{indicator}/topics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: {
                    unit?: string;
                    from?: string;
                    to?: string;
                    asOf?: string;
                    known?: string;
                    version?: number;
                    channel?: "direct" | "online" | "post" | "-";
                    field?: string;
                    procedureLevel?: "province" | "department" | "district" | "commune" | "-";
                    topic?: string;
                    procedure?: string;
                    category?: string;
                    role?: "decides" | "received" | "helped";
                    decides?: string;
                    received?: string;
                    helped?: string;
                };
                header?: never;
                path: {
                    indicator: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["FigureByTopic"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/hospitals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: {
                    days?: number;
                    from?: string;
                    to?: string;
                    asOf?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["HospitalQuality"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/hospitals/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: {
                    days?: number;
                    from?: string;
                    to?: string;
                    asOf?: string;
                    after?: string;
                    limit?: number;
                };
                header?: never;
                path: {
                    code: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["HospitalDays"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/indices/766": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: {
                    unit?: string;
                    from?: string;
                    to?: string;
                    period?: string;
                    version?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Index766"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/indices/766/procedures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query: {
                    unit?: string;
                    from?: string;
                    to?: string;
                    period?: string;
                    measure: "procedures-in-authority" | "services-online" | "procedures-with-fee" | "services-online-used" | "procedures-paid-online";
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Index766Procedures"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/indices/766/units": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: {
                    unit?: string;
                    from?: string;
                    to?: string;
                    period?: string;
                    version?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Index766Units"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/indices/766/what-if": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query: {
                    unit?: string;
                    from?: string;
                    to?: string;
                    period?: string;
                    version?: string;
                    case: string;
                    n?: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Index766WhatIf"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/invitations/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        token: string;
                        password: string;
                        name?: string;
                        displayName?: string;
                    };
                };
            };
            responses: {
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/invitations/look": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        token: string;
                    };
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Invitation"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/map/base": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Topology"];
                    };
                };
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/map/communes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Topology"];
                    };
                };
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/map/hexes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Hexes"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/map/layers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["MapLayers"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/map/layers/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: {
                    as?: "areas";
                    box?: string;
                };
                header?: never;
                path: {
                    code: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["MapLayer"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/map/layers/{code}/things": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: {
                    unit?: string;
                    state?: "working" | "faulty" | "silent" | "stopped" | "unknown";
                    place?: "none" | "some";
                    box?: string;
                    after?: string;
                    limit?: number;
                };
                header?: never;
                path: {
                    code: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["LayerThings"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/map/units": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["UnitPoints"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/map/vietnam": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Topology"];
                    };
                };
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/observations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: {
                    indicator?: string;
                    unit?: string;
                    period?: string;
                    status?: "estimate" | "preliminary" | "official";
                    after?: string;
                    limit?: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Observations"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/observations/{indicator}/latest": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: {
                    unit?: string;
                    period?: string;
                    asOf?: string;
                };
                header?: never;
                path: {
                    indicator: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["LatestObservation"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/periods": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PeriodKinds"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/periods/{kind}/{key}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    kind: string;
                    key: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["NamedPeriod"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/processes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Processes"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/quarantine": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: {
                    after?: string;
                    limit?: number;
                    reason?: string;
                    path?: string;
                    detail?: string;
                    source?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["QuarantineList"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/quarantine/groups": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["QuarantineGroups"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/quarantine/replay": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        reason: string;
                        path?: string;
                        detail?: string;
                        source?: string;
                    };
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["QuarantineReplayed"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/quarantine/{topic}/{partition}/{offset}/replay": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    topic: string;
                    partition: string;
                    offset: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            topic: string;
                            partition: number;
                            offset: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/ratings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["RatingSheets"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/ratings/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query: {
                    period: string;
                };
                header?: never;
                path: {
                    code: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["RatingSheet"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/registers/equipment": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["EquipmentBoard"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/registers/procedures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: {
                    change?: "new" | "amended" | "abolished";
                    after?: string;
                    limit?: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["DecidedProcedures"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/registers/processes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ProcessBoard"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/registers/processes/{code}/runs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: {
                    status?: "open" | "ended";
                    step?: number;
                    late?: "true" | "false";
                    after?: string;
                    limit?: number;
                };
                header?: never;
                path: {
                    code: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ProcessRuns"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/registers/reports/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: {
                    period?: string;
                };
                header?: never;
                path: {
                    code: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["SentReports"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/registers/sheets/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: {
                    period?: string;
                };
                header?: never;
                path: {
                    code: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ScoredSheets"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/report-sets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ReportSets"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/report-sets/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query: {
                    period: string;
                };
                header?: never;
                path: {
                    code: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ReportSet"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/report-sets/{code}/csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query: {
                    period: string;
                };
                header?: never;
                path: {
                    code: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/books": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Books"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/ii06a": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: {
                    unit?: string;
                    by?: "field" | "unit" | "procedure";
                    channel?: "direct" | "online" | "post" | "-";
                    field?: string;
                    procedureLevel?: "province" | "department" | "district" | "commune" | "-";
                    topic?: string;
                    procedure?: string;
                    category?: string;
                    role?: "decides" | "received" | "helped";
                    decides?: string;
                    received?: string;
                    helped?: string;
                    from?: string;
                    to?: string;
                    period?: string;
                    format?: "json" | "csv";
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Ii06aReport"];
                        "text/csv": string;
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/roster": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: {
                    from?: string;
                    days?: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Roster"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/roster/exceptions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        version: string;
                        slot: string;
                        /** Format: date */
                        day: string;
                        /** @enum {string} */
                        kind: "swap" | "leave" | "off";
                        /** @default null */
                        person?: string | null;
                        note?: string;
                    };
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["RosterChanged"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/roster/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: {
                    after?: string;
                    limit?: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["RosterHistory"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/roster/slots": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        version: string;
                        /** @enum {string} */
                        duty: "operator" | "shift-lead" | "technician" | "unit-contact" | "unit-head" | "office" | "duty-leader" | "vice-chair";
                        unit: string;
                        /**
                         * @default every
                         * @enum {string}
                         */
                        days?: "every" | "working" | "rest";
                        /** @default [] */
                        weekdays?: number[];
                        from: string;
                        to: string;
                        /** @default null */
                        person?: string | null;
                        /** @default null */
                        deputy?: string | null;
                        /** Format: date */
                        since?: string;
                    };
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["RosterChanged"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/roster/withdrawals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        version: string;
                        of: string;
                    };
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["RosterChanged"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/scenes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Scenes"];
                    };
                };
            };
        };
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        scene: {
                            code: string;
                            name: string;
                            nameEn: string;
                            panels: ({
                                /** @enum {string} */
                                show: "figure";
                                at: (number)[];
                                figure: string;
                                unit?: string;
                            } | {
                                /** @enum {string} */
                                show: "figures";
                                at: (number)[];
                                figures: string[];
                                unit?: string;
                            } | {
                                /** @enum {string} */
                                show: "map";
                                at: (number)[];
                                /** @default on-time */
                                layer?: string;
                                /**
                                 * @default null
                                 * @enum {string|null}
                                 */
                                as?: "areas" | null;
                                /**
                                 * @default circles
                                 * @enum {string}
                                 */
                                shape?: "circles" | "hexes" | "communes";
                            } | {
                                /** @enum {string} */
                                show: "league";
                                at: (number)[];
                                /** @enum {string} */
                                of: "departments" | "communes";
                            } | {
                                /** @enum {string} */
                                show: "series";
                                at: (number)[];
                                title?: string;
                                titleEn?: string;
                                figure: string;
                                unit?: string;
                                /**
                                 * @default month
                                 * @enum {string}
                                 */
                                by?: "month" | "week";
                            } | {
                                /** @enum {string} */
                                show: "days";
                                at: (number)[];
                                title?: string;
                                titleEn?: string;
                                figure: string;
                                unit?: string;
                            } | {
                                /** @enum {string} */
                                show: "bars";
                                at: (number)[];
                                title?: string;
                                titleEn?: string;
                                figure: string;
                                /** @enum {string} */
                                of: "departments" | "communes";
                            } | {
                                /** @enum {string} */
                                show: "due";
                                at: (number)[];
                                /** @enum {string} */
                                kind: "dossier" | "complaint" | "task" | "document";
                                unit?: string;
                            } | {
                                /** @enum {string} */
                                show: "radar";
                                at: (number)[];
                                /** @enum {string} */
                                kind: "dossier" | "complaint" | "task" | "document";
                                unit?: string;
                            } | {
                                /** @enum {string} */
                                show: "index";
                                at: (number)[];
                                unit?: string;
                            } | {
                                /** @enum {string} */
                                show: "funnel";
                                at: (number)[];
                                unit?: string;
                            } | {
                                /** @enum {string} */
                                show: "multiples";
                                at: (number)[];
                                title?: string;
                                titleEn?: string;
                                figure: string;
                                /** @enum {string} */
                                of: "departments" | "communes";
                                /**
                                 * @default month
                                 * @enum {string}
                                 */
                                by?: "month" | "week";
                            } | {
                                /** @enum {string} */
                                show: "feed";
                                at: (number)[];
                            } | {
                                /** @enum {string} */
                                show: "clock";
                                at: (number)[];
                            } | {
                                /** @enum {string} */
                                show: "text";
                                at: (number)[];
                                text: string;
                                textEn: string;
                            })[];
                        };
                        version: number;
                        publish: boolean;
                    };
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["SceneSaved"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/scenes/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    code: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["SceneToEdit"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/scenes/{code}/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    code: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        version: number;
                    };
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["SceneSaved"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/scoreboard": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: {
                    view?: "then" | "today";
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Scoreboard"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["WhoAmI"];
                    };
                };
            };
        };
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        name: string;
                        password: string;
                        /** @default  */
                        code?: string;
                    };
                };
            };
            responses: {
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["SignedOut"];
                    };
                };
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/session/methods": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["SignInMethods"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/session/openid": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: {
                    next?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: never;
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/session/openid/callback": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: {
                    code?: string;
                    state?: string;
                    iss?: string;
                    error?: string;
                    error_description?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: never;
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/shift/entries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: {
                    words?: string;
                    kind?: "figure" | "dossier" | "complaint" | "task" | "document" | "alarm" | "source";
                    id?: string;
                    after?: string;
                    limit?: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ShiftLog"];
                    };
                };
            };
        };
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /**
                         * @default note
                         * @enum {string}
                         */
                        kind?: "note" | "sound";
                        text: string;
                        about?: {
                            /** @enum {string} */
                            kind: "figure" | "dossier" | "complaint" | "task" | "document" | "alarm" | "source";
                            id: string;
                        };
                        /** @enum {string} */
                        sound?: "heard" | "muted" | "blocked";
                    };
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ShiftEntry"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/shift/handovers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Handovers"];
                    };
                };
            };
        };
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        note?: string;
                    };
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Handover"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/shift/handovers/{id}/confirmation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Handover"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/shift/timeline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: {
                    from?: string;
                    to?: string;
                    after?: string;
                    limit?: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ShiftTimeline"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/source-keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["SourceKeyList"];
                    };
                };
            };
        };
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        source: string;
                        /** @default [] */
                        kinds?: string[];
                        /** @default [] */
                        units?: string[];
                        note: string;
                    };
                };
            };
            responses: {
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["MadeSourceKey"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/source-keys/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/source-keys/{id}/rotation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @default 24 */
                        overlapHours?: number;
                    };
                };
            };
            responses: {
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["MadeSourceKey"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/source-rhythms": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["SourceRhythms"];
                    };
                };
            };
        };
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        source: string;
                        hours: number[] | null;
                        reason: string;
                        version: string;
                    };
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["SourceRhythmLine"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sources/refusals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: {
                    from?: string;
                    to?: string;
                    source?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["DoorRefusals"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sources/totals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: {
                    from?: string;
                    to?: string;
                    source?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ComparedTotals"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sources/totals/missing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query: {
                    source: string;
                    day: string;
                    measure: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["MissingIds"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/structure": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["CasesAfterEnd"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/structure/{indicator}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: {
                    view?: "then" | "today";
                    level?: "commune" | "department" | "centre" | "district" | "province";
                    from?: string;
                    to?: string;
                    asOf?: string;
                    channel?: "direct" | "online" | "post" | "-";
                    field?: string;
                    procedureLevel?: "province" | "department" | "district" | "commune" | "-";
                    topic?: string;
                    procedure?: string;
                    category?: string;
                    role?: "decides" | "received" | "helped";
                    decides?: string;
                    received?: string;
                    helped?: string;
                };
                header?: never;
                path: {
                    indicator: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["StructureAnswer"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/subjects": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: {
                    unit?: string;
                    from?: string;
                    to?: string;
                    asOf?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["SubjectList"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/subjects/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: {
                    unit?: string;
                    from?: string;
                    to?: string;
                    asOf?: string;
                };
                header?: never;
                path: {
                    code: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Subject"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/targets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: {
                    asOf?: string;
                    indicator?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["TargetBoard"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tasks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query: {
                    measure: string;
                    unit?: string;
                    channel?: "direct" | "online" | "post" | "-";
                    field?: string;
                    procedureLevel?: "province" | "department" | "district" | "commune" | "-";
                    topic?: string;
                    procedure?: string;
                    category?: string;
                    role?: "decides" | "received" | "helped";
                    decides?: string;
                    received?: string;
                    helped?: string;
                    status?: string;
                    reception?: "before" | "after";
                    source?: string;
                    official?: string;
                    from?: string;
                    to?: string;
                    after?: string;
                    limit?: number;
                    format?: "json" | "csv";
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["CaseList"];
                        "text/csv": string;
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tasks/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    code: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["CaseStory"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/units": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query: {
                    search: string;
                    asOf?: string;
                    limit?: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["UnitSearch"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/units/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: {
                    asOf?: string;
                };
                header?: never;
                path: {
                    code: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["UnitLife"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/units/{code}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    code: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["UnitHistory"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/health": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Health"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/live": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Liveness"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/ready": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Readiness"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        Account: {
            id: string;
            name: string;
            displayName: string;
            roles: ("operator" | "shift-lead" | "leader" | "department" | "auditor" | "administrator")[];
            units: string[];
            /** @enum {string} */
            state: "active" | "invited" | "disabled";
            sessions: number;
            secondFactor: boolean;
            createdAt: string;
            createdBy: string;
        };
        AccountLink: {
            account: components["schemas"]["Account"];
            link: string;
            until: string;
        };
        AccountList: {
            rows: components["schemas"]["Account"][];
        };
        AcknowledgedTogether: {
            done: string[];
            refused: {
                id: string;
                why: {
                    vi: string;
                    en: string;
                };
            }[];
        };
        AlarmChanged: {
            alarm: components["schemas"]["AlarmItem"];
        };
        AlarmDetail: {
            alarm: components["schemas"]["AlarmItem"];
            /** @enum {string} */
            consequence: "severe" | "major" | "minor";
            actWithinMinutes: number;
            action: {
                vi: string;
                en: string;
            };
            phone: string | null;
            threshold: {
                above: number | null;
                below: number | null;
                clear: number | null;
            };
            because: string[];
            figure: string | null;
            figureThen: string | null;
            history: {
                id: string;
                at: string;
                action: string;
                actor: string | null;
                role: string | null;
                /** @enum {string|null} */
                from: "new" | "acknowledged" | "in-progress" | "returned" | "closed" | "shelved" | "suppressed" | "out-of-service" | "unknown" | null;
                /** @enum {string} */
                to: "new" | "acknowledged" | "in-progress" | "returned" | "closed" | "shelved" | "suppressed" | "out-of-service" | "unknown";
                value: number | null;
                ruleVersion: number;
                note: string | null;
                data: {
                    [key: string]: unknown;
                } | null;
            }[];
        };
        AlarmGroups: {
            total: number;
            groups: {
                group: string;
                name: {
                    vi: string;
                    en: string;
                };
                count: number;
                waiting: number;
                /** @enum {string} */
                worst: "high" | "medium" | "low";
                first: {
                    id: string;
                    unit: string;
                    unitName: string;
                    raisedAt: string;
                };
            }[];
        };
        AlarmItem: {
            id: string;
            rule: string;
            ruleVersion: number;
            name: string;
            nameEn: string;
            unit: string;
            unitName: string;
            cause: string;
            causeName: {
                vi: string;
                en: string;
            } | null;
            group: string;
            drill: boolean;
            /** @enum {string} */
            state: "new" | "acknowledged" | "in-progress" | "returned" | "closed" | "shelved" | "suppressed" | "out-of-service" | "unknown";
            /** @enum {string} */
            condition: "active" | "normal" | "unknown";
            /** @enum {string} */
            priority: "high" | "medium" | "low";
            /** @enum {string} */
            owner: "operator" | "shift-lead" | "technician" | "unit-contact" | "unit-head" | "office" | "duty-leader" | "vice-chair";
            value: number | null;
            version: number;
            occurrences: number;
            raisedAt: string;
            changedAt: string;
            assignee: string | null;
            handledBy: string | null;
            handledAt: string | null;
            lastNote: {
                text: string;
                by: string | null;
                at: string;
            } | null;
            nextCheck: string | null;
            promise: string | null;
            promiseAt: string | null;
            shelvedUntil: string | null;
            /** @enum {string|null} */
            hindsight: "right" | "wrong" | null;
            actions: ("acknowledge" | "take" | "release" | "assign" | "note" | "shelve" | "unshelve" | "out-of-service" | "in-service" | "close")[];
        };
        AlarmList: {
            total: number;
            byState: {
                [key: string]: number;
            };
            rows: components["schemas"]["AlarmItem"][];
            next: string | null;
        };
        AlarmQuality: {
            /** Format: date */
            from: string;
            /** Format: date */
            to: string;
            start: string;
            end: string;
            complete: boolean;
            rule: string | null;
            rules: {
                rule: string;
                name: string;
                nameEn: string;
            }[];
            raised: number;
            rate: {
                slots: number;
                average: number;
                peak: number;
                peakAt: string | null;
                floodSlots: number;
                floodShare: number;
                floodAlarms: number;
            };
            standing: number;
            chattering: number;
            repeating: number;
            priorities: {
                /** @enum {string} */
                priority: "high" | "medium" | "low";
                count: number;
                share: number | null;
                recommended: number;
            }[];
            topRules: {
                rule: string;
                name: string;
                nameEn: string;
                count: number;
                share: number | null;
            }[];
            acknowledgement: {
                count: number;
                waiting: number;
                p50Minutes: number | null;
                p95Minutes: number | null;
            };
            days: {
                /** Format: date */
                day: string;
                count: number;
                peak: number;
            }[];
        };
        AlarmRuleRow: {
            rule: components["schemas"]["AlarmRuleWords"];
            /** @enum {string} */
            priority: "high" | "medium" | "low";
            /** @enum {string} */
            from: "catalogue" | "page";
            author: string | null;
            at: string | null;
            lastRaisedAt: string | null;
            raised: number;
            standing: number;
            notTried: {
                vi: string;
                en: string;
            } | null;
        };
        AlarmRuleSaved: {
            code: string;
            version: number;
            yaml: string;
        };
        AlarmRuleWords: {
            code: string;
            name: string;
            nameEn: string;
            version: number;
            on: {
                [key: string]: unknown;
            };
            above?: number;
            below?: number;
            clear?: number;
            minimum?: number;
            onMinutes: number;
            offMinutes: number;
            lastsHours?: number;
            /** @enum {string} */
            when?: "always" | "working-hours";
            /** @enum {string} */
            consequence: "severe" | "major" | "minor";
            actWithinMinutes: number;
            /** @enum {string} */
            owner: "operator" | "shift-lead" | "technician" | "unit-contact" | "unit-head" | "office" | "duty-leader" | "vice-chair";
            action: string;
            actionEn: string;
            phone: string | null;
            suppressedBy: string[];
            escalate: {
                afterMinutes: number;
                /** @enum {string} */
                to: "operator" | "shift-lead" | "technician" | "unit-contact" | "unit-head" | "office" | "duty-leader" | "vice-chair";
            }[];
        };
        AlarmRules: {
            mayChange: boolean;
            rows: components["schemas"]["AlarmRuleRow"][];
        };
        AlarmTrial: {
            id: string;
            askedBy: string;
            askedAt: string;
            rule: components["schemas"]["AlarmRuleWords"];
            /** Format: date */
            from: string;
            /** Format: date */
            to: string;
            /** @enum {string} */
            state: "running" | "done" | "failed" | "cancelled";
            progress: {
                /** @enum {string} */
                doing: "reading" | "playing";
                /** Format: date */
                day: string | null;
                share: number;
            };
            why: ({
                /** @enum {string} */
                code: "too-many-events";
                most: number;
            } | {
                /** @enum {string} */
                code: "too-long";
                seconds: number;
            } | {
                /** @enum {string} */
                code: "stopped";
            } | {
                /** @enum {string} */
                code: "error";
                message: string;
            }) | null;
            result: {
                total: number;
                night: number;
                standing: number;
                days: {
                    /** Format: date */
                    day: string;
                    count: number;
                    night: number;
                }[];
                hits: {
                    unit: string;
                    unitName: string;
                    cause: string;
                    at: string;
                    until: string | null;
                    value: number | null;
                    night: boolean;
                    figure: string | null;
                    detail: {
                        vi: string;
                        en: string;
                    } | null;
                }[];
                limits: ({
                    /** @enum {string} */
                    code: "path-by-alarms";
                } | {
                    /** @enum {string} */
                    code: "heartbeats-since";
                    since: string | null;
                })[];
            } | null;
        };
        AlarmTrialBegun: {
            id: string;
        };
        AlarmTrials: {
            rows: {
                id: string;
                askedBy: string;
                askedAt: string;
                rule: components["schemas"]["AlarmRuleWords"];
                /** Format: date */
                from: string;
                /** Format: date */
                to: string;
                /** @enum {string} */
                state: "running" | "done" | "failed" | "cancelled";
                progress: {
                    /** @enum {string} */
                    doing: "reading" | "playing";
                    /** Format: date */
                    day: string | null;
                    share: number;
                };
                why: ({
                    /** @enum {string} */
                    code: "too-many-events";
                    most: number;
                } | {
                    /** @enum {string} */
                    code: "too-long";
                    seconds: number;
                } | {
                    /** @enum {string} */
                    code: "stopped";
                } | {
                    /** @enum {string} */
                    code: "error";
                    message: string;
                }) | null;
            }[];
        };
        AllFigures: {
            asOf: string;
            figures: components["schemas"]["Figure"][];
        };
        AuditList: {
            rows: {
                seq: string;
                at: string;
                who: string;
                kind: string;
                what: string;
                address: string;
            }[];
            next: string | null;
        };
        BoardComponent: {
            code: string;
            component: string;
            name: string;
            max: number | null;
            selfScore: number | null;
            officialScore: number | null;
            /** @enum {string} */
            state: "known" | "unknown";
            /** @enum {string|null} */
            moved: "up" | "down" | "same" | null;
            trend: {
                period: string;
                value: number | null;
            }[];
            lead: {
                code: string;
                name: string;
                phone: string | null;
                head: string | null;
            } | null;
            coUnits: {
                code: string;
                name: string;
                phone: string | null;
                head: string | null;
            }[];
            target: number | null;
            tasks: ({
                code: string;
                status: string;
            } & {
                [key: string]: unknown;
            })[];
        };
        BoardIndex: {
            code: string;
            name: string;
            owner: string;
            /** @enum {string} */
            direction: "higher" | "lower";
            scale: {
                min: number;
                max: number;
                unit: string;
                decimals: number;
            } | null;
            version: string | null;
            plan: string | null;
            editions: components["schemas"]["Edition"][];
            latest: components["schemas"]["Edition"] | null;
            change: {
                score: {
                    change: number | null;
                    because: string | null;
                };
                rank: {
                    places: number | null;
                    /** @enum {string} */
                    direction: "up" | "down" | "same" | "unknown";
                    words: string;
                };
            } | null;
            targets: components["schemas"]["BoardTarget"][];
            components: components["schemas"]["BoardComponent"][];
        };
        BoardTarget: {
            year: number;
            value?: number;
            rank?: number;
            text?: string;
            /** @enum {string} */
            level?: "province" | "department" | "commune" | "centre" | "district";
            source?: string;
            reached: boolean | null;
        };
        Books: {
            day: string;
            balanced: boolean;
            n: number;
            words: string;
            imbalances: string[];
        };
        BreakdownRow: {
            code: string;
            name: string;
            kind: string | null;
            head: string | null;
            headStated: boolean;
            phone: string | null;
            figures: components["schemas"]["Figure"][];
        };
        CaseList: {
            total: number;
            rows: components["schemas"]["CaseRow"][];
            next: string | null;
            asOf: string;
        };
        CaseRow: {
            code: string | null;
            topic: string;
            topicName: string;
            unit: string;
            unitName: string;
            channel: string | null;
            status: string;
            begunAt: string | null;
            dueAt: string | null;
            finishedAt: string | null;
            late: boolean | null;
            overdueDays: number;
        };
        CaseStory: {
            case: {
                [key: string]: unknown;
            };
            timeline: components["schemas"]["Step"][];
            overdueDays: number;
            dueOnRestDay: boolean;
            clocks?: components["schemas"]["SupplementClock"][];
            about?: components["schemas"]["DossierAbout"];
        };
        CasesAfterEnd: {
            total: number;
            rows: {
                unit: string;
                name: string;
                validTo: string;
                measure: string;
                count: number;
                list: string;
                today: components["schemas"]["UnitToday"][];
            }[];
        };
        Catalogue: {
            version: string;
            province: {
                code: string;
                name: string;
                nameEn: string;
                rootUnit: string;
                simulated: boolean;
                asOf?: string;
            } & {
                [key: string]: unknown;
            };
            units: components["schemas"]["Unit"][];
            formerUnits: components["schemas"]["Unit"][];
            procedures: {
                code: string;
                name: string;
                field: string;
            }[];
            categories: ({
                code: string;
                name: string;
            } & {
                [key: string]: unknown;
            })[];
            indicators: ({
                code: string;
                name: string;
                nameEn: string;
                version: number;
                unit: string;
                /** @enum {string} */
                direction: "higher" | "lower" | "none";
                formula: {
                    kind: string;
                    only?: {
                        field?: string | string[];
                        procedures?: string[];
                        channel?: string;
                    } & {
                        [key: string]: unknown;
                    };
                } & {
                    [key: string]: unknown;
                };
                /** @enum {string} */
                window: "day" | "month" | "year" | "all";
                target: number | null;
                attention: number | null;
                breach: number | null;
                kinds: string[];
                headline: number | null;
                units?: {
                    /** @enum {string} */
                    kind?: "province" | "department" | "commune" | "centre" | "district";
                    oneStop?: boolean;
                };
            } & {
                [key: string]: unknown;
            })[];
            sources: ({
                code: string;
                name: string;
                kinds: string[];
                expectedSeconds: number;
                simulated?: boolean;
            } & {
                [key: string]: unknown;
            })[];
        };
        CatchUp: {
            share: number | null;
            /** Format: date-time */
            since: string;
        };
        CitizenClock: {
            from: string;
            to: string | null;
            dueAt: string | null;
            /** @enum {string} */
            state: "running" | "overdue" | "waiting" | "no-limit" | "in-time" | "late";
            workingDays: number | null;
        };
        ComparedDay: {
            source: string;
            day: string;
            /** @enum {string} */
            state: "equal" | "differs" | "missing";
            statedAt: string | null;
            measures: components["schemas"]["ComparedMeasure"][];
        };
        ComparedMeasure: {
            measure: string;
            stated: number | null;
            held: number | null;
            difference: number | null;
            /** @enum {string} */
            state: "equal" | "fewer" | "more" | "not-stated" | "not-comparable";
        };
        ComparedTotals: {
            from: string;
            to: string;
            sources: {
                source: string;
                equal: number;
                differs: number;
                missing: number;
            }[];
            silent: string[];
            days: components["schemas"]["ComparedDay"][];
            left: number;
        };
        ComplaintHolder: {
            unit: string | null;
            unitName: string | null;
            from: string;
            to: string | null;
            workingDays: number | null;
        };
        ComplaintOverview: {
            from: string;
            to: string;
            unit: string;
            unitName: string;
            kinds: {
                /** @enum {string} */
                kind: "field-report" | "petition";
                /** @enum {string} */
                prefix: "complaint" | "petition";
                counts: {
                    [key: string]: number;
                };
                privateOpen: number;
                byCategory: {
                    key: string;
                    name: string;
                    counts: {
                        [key: string]: number;
                    };
                }[];
                byUnit: {
                    key: string;
                    name: string;
                    counts: {
                        [key: string]: number;
                    };
                }[];
            }[];
        };
        ComplaintStory: {
            case: {
                [key: string]: unknown;
            };
            timeline: components["schemas"]["Step"][];
            overdueDays: number;
            dueOnRestDay: boolean;
            clocks?: components["schemas"]["SupplementClock"][];
            about?: components["schemas"]["DossierAbout"];
            stages: components["schemas"]["ComplaintTurn"][];
            holders: components["schemas"]["ComplaintHolder"][];
            citizen: components["schemas"]["CitizenClock"] | null;
        };
        ComplaintTurn: {
            /** @enum {string} */
            stage: "intake" | "handling" | "publication";
            unit: string | null;
            unitName: string | null;
            from: string;
            to: string | null;
            end: string | null;
            dueAt: string | null;
            dueOnRestDay: boolean;
            exact: boolean;
            /** @enum {string} */
            state: "running" | "overdue" | "waiting" | "no-limit" | "in-time" | "late" | "passed-on" | "returned-late";
            workedMinutes: number | null;
            pausedMinutes: number | null;
            basis: string | null;
        };
        Counted: {
            value: number;
            list: string | null;
        };
        CountedAlarms: {
            total: number;
            rows: {
                key: string;
                id: string;
                rule: string;
                name: string;
                nameEn: string;
                unit: string;
                unitName: string;
                /** @enum {string} */
                priority: "high" | "medium" | "low";
                /** @enum {string} */
                state: "new" | "acknowledged" | "in-progress" | "returned" | "closed" | "shelved" | "suppressed" | "out-of-service" | "unknown";
                raisedAt: string;
                times: number;
                minutes: number | null;
            }[];
            next: string | null;
        };
        CurrentDrill: {
            running: {
                id: string;
                drill: string;
                name: string;
                nameEn: string;
                startedAt: string;
                endsAt: string;
            } | null;
        };
        DecidedProcedure: {
            code: string;
            title: string;
            /** @enum {string} */
            change: "new" | "amended" | "abolished";
            document: string | null;
            decidedOn: string;
            effectiveOn: string;
            unit: string | null;
            unitName: string | null;
            level: string | null;
            serviceLevel: number | null;
            nationalPortal: boolean | null;
            fee: boolean | null;
            changes: number;
            event: {
                topic: string;
                partition: number;
                offset: string;
            };
        };
        DecidedProcedures: {
            total: number;
            counts: {
                new: number;
                amended: number;
                abolished: number;
            };
            rows: components["schemas"]["DecidedProcedure"][];
            next: string | null;
        };
        DeskTime: {
            step: string;
            officer: string | null;
            begunAt: string;
            endedAt: string | null;
            dueAt: string | null;
            /** @enum {string|null} */
            dueFrom: "source" | "catalogue" | null;
            dueOnRestDay: boolean;
            late: boolean | null;
        };
        Display: {
            /** Format: uuid */
            id: string;
            name: string;
            room: string;
            /** @enum {string} */
            state: "waiting" | "live" | "silent" | "revoked";
            since: string | null;
            page: string | null;
            picture: string | null;
            build: string | null;
            frameAt: string | null;
            pace: components["schemas"]["DisplayPace"] | null;
            address: string;
            agent: string;
            pairedAt: string;
            pairedBy: string;
            revokedBy: string | null;
        };
        DisplayList: {
            rows: components["schemas"]["Display"][];
        };
        DisplayPace: {
            events: number;
            p50: number | null;
            p99: number | null;
            frames: number;
            longestMs: number | null;
        };
        DocumentList: {
            total: number;
            rows: components["schemas"]["DocumentRow"][];
            next: string | null;
            asOf: string;
        };
        DocumentOfficials: {
            asOf: string;
            from: string;
            unit: string;
            unitName: string;
            total: {
                open: components["schemas"]["Counted"];
                overdue: components["schemas"]["Counted"];
                drafts: components["schemas"]["Counted"];
                handled: components["schemas"]["Counted"];
                handledLate: components["schemas"]["Counted"];
                issued: components["schemas"]["Counted"];
            };
            officials: {
                open: components["schemas"]["Counted"];
                overdue: components["schemas"]["Counted"];
                drafts: components["schemas"]["Counted"];
                handled: components["schemas"]["Counted"];
                handledLate: components["schemas"]["Counted"];
                issued: components["schemas"]["Counted"];
                official: string;
                position: string | null;
                name: string | null;
                unit: string | null;
                unitName: string | null;
            }[];
        };
        DocumentRow: {
            code: string | null;
            topic: string;
            topicName: string;
            unit: string;
            unitName: string;
            channel: string | null;
            status: string;
            begunAt: string | null;
            dueAt: string | null;
            finishedAt: string | null;
            late: boolean | null;
            overdueDays: number;
            number: string | null;
            docType: string | null;
            title: string | null;
            official: string;
            electronic: boolean;
            /** @enum {string} */
            signature: "both" | "agency" | "head" | "official" | "none";
        };
        DocumentSummary: {
            asOf: string;
            from: string;
            unit: string;
            unitName: string;
            heard: boolean;
            classes: {
                /** @enum {string} */
                class: "normal" | "urgent" | "express";
                name: string;
                incoming: components["schemas"]["Counted"];
                outgoing: components["schemas"]["Counted"];
                drafted: components["schemas"]["Counted"];
                drafts: components["schemas"]["Counted"];
                open: components["schemas"]["Counted"];
                overdue: components["schemas"]["Counted"];
            }[];
            total: {
                incoming: components["schemas"]["Counted"];
                outgoing: components["schemas"]["Counted"];
                drafted: components["schemas"]["Counted"];
                open: components["schemas"]["Counted"];
                overdue: components["schemas"]["Counted"];
                drafts: components["schemas"]["Counted"];
                handled: components["schemas"]["Counted"];
            };
            shares: {
                signedBoth: components["schemas"]["Share"];
                signed: components["schemas"]["Share"];
                governmentSigned: components["schemas"]["Share"];
                electronic: components["schemas"]["Share"];
                handledLate: components["schemas"]["Share"];
                handledOnline: components["schemas"]["Share"];
            };
            levels: {
                /** @enum {string} */
                level: "province" | "district" | "commune";
                handledOnline: components["schemas"]["Share"];
                handledLate: components["schemas"]["Share"];
            }[];
            units: {
                unit: string;
                name: string;
                /** @enum {string|null} */
                kind: "province" | "department" | "commune" | "centre" | "district" | null;
                incoming: components["schemas"]["Counted"];
                outgoing: components["schemas"]["Counted"];
                open: components["schemas"]["Counted"];
                overdue: components["schemas"]["Counted"];
                handledLate: components["schemas"]["Share"];
                signedBoth: components["schemas"]["Share"];
            }[];
        };
        DoorRefusals: {
            from: string;
            to: string;
            refusals: {
                source: string;
                day: string;
                reason: string;
                path: string | null;
                n: number;
                first: string;
                last: string;
            }[];
            conflicts: {
                source: string;
                n: number;
                last: string;
                newest: {
                    subject: string | null;
                    detail: string;
                    topic: string;
                    partition: number;
                    offset: string;
                }[];
            }[];
        };
        DossierAbout: {
            code: {
                /** @enum {string} */
                form: "old" | "current" | "long";
                agency: string;
                agencyName: string | null;
                date: string;
                sequence: string;
                /** @enum {string|null} */
                system: "province" | "ministry" | null;
                ministry: string | null;
            } | null;
            unusual: {
                source: string;
                eventId: string;
            }[];
            doubts: ("end-before-reception" | "several-ends" | "new-date-too-late" | "stated-on-rest-day")[];
            /** @enum {string} */
            supplement: "elapsed" | "working" | "restart" | "subtract";
            index766: {
                dueAt: string | null;
                late: boolean;
                /** @enum {string|null} */
                failed: "asked-twice" | null;
                satisfied: boolean;
            } | null;
        };
        DossierDesks: {
            code: string;
            at: string;
            desks: components["schemas"]["DeskTime"][];
            ahead: {
                step: string;
                hours: number;
            }[];
            forecast: components["schemas"]["Forecast"] | null;
        };
        DossiersAtRisk: {
            at: string;
            total: number;
            watched: number;
            unknown: number;
            units: {
                unit: string;
                name: string;
                breaching: number;
                watched: number;
            }[];
            rows: {
                code: string;
                unit: string;
                unitName: string;
                procedure: string;
                procedureName: string;
                step: string | null;
                dueAt: string;
                forecast: components["schemas"]["Forecast"];
            }[];
        };
        DrillReport: {
            run: components["schemas"]["DrillRun"];
            outcomes: {
                at: string;
                name: string;
                nameEn: string;
                expected: {
                    rule: string;
                    findBy: string;
                    answerBy: string;
                    /** @enum {string} */
                    finding: "pending" | "in-time" | "late" | "missed" | "stood-before";
                    /** @enum {string|null} */
                    answering: "pending" | "in-time" | "late" | "never" | null;
                    alarm: {
                        id: string;
                        name: string;
                        nameEn: string;
                        unit: string;
                        /** @enum {string} */
                        priority: "high" | "medium" | "low";
                        raisedAt: string;
                    } | null;
                    answeredAt: string | null;
                    answeredBy: string | null;
                } | null;
            }[] | null;
            others: {
                id: string;
                name: string;
                nameEn: string;
                unit: string;
                /** @enum {string} */
                priority: "high" | "medium" | "low";
                raisedAt: string;
            }[];
        };
        DrillRun: {
            id: string;
            drill: string;
            name: string;
            nameEn: string;
            startedAt: string;
            startedBy: string;
            endsAt: string;
            endedEarlyBy: string | null;
            running: boolean;
        };
        Drills: {
            possible: boolean;
            mayRun: boolean;
            drills: {
                code: string;
                name: string;
                nameEn: string;
                minutes: number;
                injects: number;
            }[];
            running: components["schemas"]["DrillRun"] | null;
            runs: components["schemas"]["DrillRun"][];
        };
        Edition: {
            index: string;
            year: number;
            version: string;
            province: string;
            score: number | null;
            rank: number | null;
            of: number | null;
            /** @enum {string|null} */
            moved: "up" | "down" | "same" | null;
            /** @enum {string|null} */
            status: "estimate" | "preliminary" | "official" | null;
            note: string | null;
            source: string;
            asOf: string;
            event: {
                topic: string;
                partition: number;
                offset: string;
            };
        };
        EquipmentBoard: {
            levels: components["schemas"]["EquipmentLevel"][];
            units: components["schemas"]["EquipmentUnit"][];
            published: string[];
            dataCentre: components["schemas"]["ReadingTable"] | null;
        };
        EquipmentLevel: {
            level: string;
            agencies: number;
            counted: number;
            computers: {
                numerator: number;
                denominator: number;
            };
            mailboxes: {
                numerator: number;
                denominator: number;
            };
            lan: {
                numerator: number;
                denominator: number;
            };
            internet: {
                numerator: number;
                denominator: number;
            };
            dedicatedNetwork: {
                numerator: number;
                denominator: number;
            };
            signatures: number;
            videoPoints: number;
        };
        EquipmentUnit: {
            unit: string;
            unitName: string;
            level: string;
            officials: number | null;
            computers: number | null;
            mailboxes: number | null;
            signatures: number | null;
            lan: boolean | null;
            internet: boolean | null;
            dedicatedNetwork: boolean | null;
            videoPoints: number | null;
            asOf: string;
            event: {
                topic: string;
                partition: number;
                offset: string;
            };
        };
        Error: {
            statusCode: number;
            code: string;
            message: string;
            messageEn: string;
            field: string | null;
            expected: string | null;
            see: string;
            requestId: string;
        };
        EventAccepted: {
            index: number;
            id: string;
            /** @enum {string} */
            status: "accepted";
            topic: string;
            partition: number;
            offset: string;
        };
        EventRefused: {
            index: number;
            id: string | null;
            /** @enum {string} */
            status: "refused";
            reason: string;
            path: string | null;
            message: string;
            messageEn: string;
        };
        EventResults: {
            results: (components["schemas"]["EventAccepted"] | components["schemas"]["EventRefused"])[];
        };
        Figure: {
            indicator: string;
            name: string;
            value: number | null;
            numerator: number | null;
            denominator: number | null;
            unit: string;
            /** @enum {boolean} */
            observed?: true;
            decimals?: number;
            formula: string;
            /** @enum {string} */
            supplement?: "elapsed" | "working" | "restart" | "subtract";
            from: string | null;
            to: string;
            asOf: string | null;
            of: string;
            target: number | null;
            /** @enum {string} */
            direction: "higher" | "lower" | "none";
            /** @enum {string} */
            judgement: "met" | "attention" | "breach" | "none";
            /** @enum {string} */
            state: "live" | "late" | "stale" | "catching-up" | "unknown" | "not-applicable";
            because: string[];
            list: string | null;
            denominatorList: string | null;
        };
        FigureBy: {
            by: string;
            figure: components["schemas"]["Figure"];
            parts: {
                key: string;
                name: string;
                figure: components["schemas"]["Figure"];
            }[];
        };
        FigureByTopic: {
            figure: components["schemas"]["Figure"];
            parts: {
                topic: string;
                name: string;
                figure: components["schemas"]["Figure"];
            }[];
        };
        FigureByUnit: {
            figure: components["schemas"]["Figure"];
            parts: components["schemas"]["UnitPart"][];
        };
        Forecast: {
            finishAt: string;
            finishDay: string;
            breaches: boolean;
            beginBy: string | null;
            spareHours: number;
        };
        Handover: {
            id: string;
            at: string;
            givenBy: string;
            note: string | null;
            facts: components["schemas"]["ShiftFacts"];
            takenBy: string | null;
            takenAt: string | null;
        };
        Handovers: {
            now: components["schemas"]["ShiftFacts"];
            rows: components["schemas"]["Handover"][];
        };
        Health: {
            database: boolean;
            log: {
                kind: string;
                alive: boolean;
                lag: number;
            };
            problems: components["schemas"]["HealthProblem"][];
            /** @enum {string} */
            figuresFrom: "memory" | "tables";
            catchUp: components["schemas"]["CatchUp"] | null;
            degraded: string[];
        };
        HealthProblem: {
            code: string;
            topic: string | null;
            message: string;
            messageEn: string;
            closesDoor: boolean;
            stale: boolean;
            /** Format: date-time */
            since: string | null;
        };
        Hexes: {
            cells: {
                code: string;
                q: number;
                r: number;
            }[];
        };
        HospitalDays: {
            hospital: string;
            name: string;
            unitName: string;
            from: string;
            to: string;
            total: number;
            measures: {
                code: string;
                name: string;
                nameEn: string;
                numerator: string;
                denominator: string;
                per: number;
                unit: string;
                unitEn: string;
                /** @enum {string} */
                direction: "higher" | "lower" | "none";
                attention: number | null;
                breach: number | null;
                small: number;
                decimals: number;
            }[];
            rates: components["schemas"]["HospitalRate"][];
            rows: {
                day: string;
                counts: {
                    visits: number | null;
                    waitingMinutes: number | null;
                    rated: number | null;
                    satisfied: number | null;
                    complaints: number | null;
                    transfers: number | null;
                    beds: number | null;
                    bedsUsed: number | null;
                };
                record: {
                    topic: string;
                    partition: number;
                    offset: string;
                };
            }[];
            next: string | null;
        };
        HospitalQuality: {
            from: string;
            to: string;
            measures: {
                code: string;
                name: string;
                nameEn: string;
                numerator: string;
                denominator: string;
                per: number;
                unit: string;
                unitEn: string;
                /** @enum {string} */
                direction: "higher" | "lower" | "none";
                attention: number | null;
                breach: number | null;
                small: number;
                decimals: number;
            }[];
            all: components["schemas"]["HospitalRate"][];
            hospitals: {
                hospital: string;
                name: string;
                unitName: string;
                days: number;
                rates: components["schemas"]["HospitalRate"][];
            }[];
        };
        HospitalRate: {
            measure: string;
            numerator: number | null;
            denominator: number | null;
            value: number | null;
            few: boolean;
            /** @enum {string} */
            judgement: "none" | "met" | "attention" | "breach";
        };
        Ii06aCounts: {
            received: number;
            online: number;
            direct: number;
            carriedOver: number;
            resolved: number;
            resolvedEarly: number;
            resolvedOnTime: number;
            resolvedLate: number;
            open: number;
            openInTime: number;
            openOverdue: number;
        };
        Ii06aReport: {
            form: string;
            unit: string;
            unitName: string;
            by: string;
            window: components["schemas"]["Window"];
            rows: components["schemas"]["Ii06aRow"][];
            total: components["schemas"]["Ii06aCounts"];
            balanced: boolean;
            n: number;
            imbalances: {
                label: string;
                said: string;
            }[];
        };
        Ii06aRow: {
            received: number;
            online: number;
            direct: number;
            carriedOver: number;
            resolved: number;
            resolvedEarly: number;
            resolvedOnTime: number;
            resolvedLate: number;
            open: number;
            openInTime: number;
            openOverdue: number;
            key: string | null;
            label: string;
        };
        Index766: {
            index: string;
            name: string;
            version: string;
            formula: string;
            basis: string;
            unit: string;
            unitName: string;
            window: components["schemas"]["Window"];
            /** @enum {string} */
            level: "province" | "department" | "commune";
            /** @enum {string} */
            status: "provisional";
            /** @enum {string} */
            state: "live" | "late" | "stale" | "catching-up" | "unknown" | "not-applicable";
            because: string[];
            asOf: string | null;
            score: number | null;
            known: number;
            max: number;
            missing: string[];
            official: {
                provisional: number | null;
                official: number | null;
                officialAsOf: string | null;
                difference: number | null;
                agrees: boolean | null;
                status: string | null;
            } | null;
            groups: components["schemas"]["Index766Group"][];
        };
        Index766Component: {
            code: string;
            name: string;
            max: number;
            /** @enum {string} */
            mark: "scored" | "no-cases" | "points-shared" | "not-applicable" | "unknown" | "unscored";
            score: number | null;
            numerator: number | null;
            denominator: number | null;
            ratio: number | null;
            lost: number | null;
            oneMoreCase: number | null;
            casesToFull: number | null;
            symbol: string | null;
            numeratorOf: string;
            denominatorOf: string;
            note: string | null;
            source: string;
            /** @enum {string|null} */
            origin: "events" | "observed" | null;
            list: string | null;
            denominatorList: string | null;
            official: {
                provisional: number | null;
                official: number | null;
                officialAsOf: string | null;
                difference: number | null;
                agrees: boolean | null;
                status: string | null;
            } | null;
        };
        Index766Group: {
            code: string;
            name: string;
            max: number;
            score: number | null;
            known: number;
            missing: string[];
            official: {
                provisional: number | null;
                official: number | null;
                officialAsOf: string | null;
                difference: number | null;
                agrees: boolean | null;
                status: string | null;
            } | null;
            components: components["schemas"]["Index766Component"][];
        };
        Index766Procedures: {
            total: number;
            rows: {
                code: string;
                name: string;
                field: string;
            }[];
        };
        Index766Unit: {
            unit: string;
            name: string;
            /** @enum {string} */
            level: "province" | "department" | "commune";
            received: number;
            score: number | null;
            known: number;
            missing: string[];
            groups: {
                code: string;
                known: number;
                score: number | null;
            }[];
            official: {
                provisional: number | null;
                official: number | null;
                officialAsOf: string | null;
                difference: number | null;
                agrees: boolean | null;
                status: string | null;
            } | null;
            rank: number | null;
            of: number;
            small: boolean;
        };
        Index766Units: {
            index: string;
            name: string;
            version: string;
            formula: string;
            basis: string;
            unit: string;
            unitName: string;
            window: components["schemas"]["Window"];
            /** @enum {string} */
            state: "live" | "late" | "stale" | "catching-up" | "unknown" | "not-applicable";
            because: string[];
            asOf: string | null;
            classes: {
                /** @enum {string} */
                level: "department" | "commune";
                missing: string[];
                units: components["schemas"]["Index766Unit"][];
            }[];
        };
        Index766WhatIf: {
            index: string;
            name: string;
            version: string;
            formula: string;
            basis: string;
            unit: string;
            unitName: string;
            window: components["schemas"]["Window"];
            case: string;
            n: number;
            before: {
                score: number | null;
                known: number;
            };
            after: {
                score: number | null;
                known: number;
            };
            gain: number | null;
            knownGain: number;
            changes: {
                code: string;
                from: number | null;
                to: number | null;
                gain: number | null;
            }[];
        };
        Invitation: {
            /** @enum {string} */
            kind: "first-administrator" | "password";
            name: string | null;
            displayName: string | null;
            secondFactor: boolean;
        };
        KnownUnit: {
            code: string;
            name: string;
            /** @enum {string} */
            kind: "province" | "department" | "commune" | "centre" | "district";
            parentName: string | null;
            validFrom: string | null;
            validTo: string | null;
            codes: {
                statistical: string | null;
                agency: string | null;
                others: string[];
            };
            inCatalogue: boolean;
        };
        LatestObservation: {
            indicator: {
                code: string;
                name: string;
                unit: string;
                direction: string;
                lead: string | null;
                note: string | null;
            };
            unit: string;
            /** @enum {string} */
            state: "known" | "unknown";
            observation: components["schemas"]["Observation"] | null;
            periods: components["schemas"]["Observation"][];
            targets: {
                year: number;
                value?: number;
                rank?: number;
                text?: string;
                /** @enum {string} */
                level?: "province" | "department" | "commune" | "centre" | "district";
                source?: string;
            }[];
        };
        LayerArea: {
            lat: number | null;
            lon: number | null;
            unit: string;
            unitName: string;
            n: number;
            faulty: number;
            silent: number;
            simulated: boolean;
            record: {
                topic: string;
                partition: number;
                offset: string;
            } | null;
        };
        LayerCluster: {
            lat: number;
            lon: number;
            n: number;
            faulty: number;
            silent: number;
            box: string;
        };
        LayerThing: {
            code: string;
            name: string;
            /** @enum {string} */
            state: "working" | "faulty" | "silent" | "stopped" | "unknown" | "none";
            lat: number | null;
            lon: number | null;
            unit: string | null;
            unitName: string | null;
            value: number | null;
            simulated: boolean;
            record: {
                topic: string;
                partition: number;
                offset: string;
            } | null;
        };
        LayerThings: {
            total: number;
            rows: components["schemas"]["LayerThing"][];
            next: string | null;
        };
        Liveness: {
            /** @enum {boolean} */
            live: true;
            uptimeSeconds: number;
        };
        LogRecord: {
            topic: string;
            partition: number;
            offset: string;
            appendedAt: string;
            recordedAt: string;
            lateMs: number | null;
            /** @enum {string} */
            verdict: "journaled" | "quarantined";
            sha256: string | null;
            event: {
                [key: string]: unknown;
            } | null;
            reason: string | null;
            path: string | null;
            detail: string | null;
        };
        MadeSourceKey: {
            key: string;
            row: components["schemas"]["SourceKey"];
        };
        MapLayer: {
            code: string;
            /** @enum {string} */
            of: "assets" | "devices" | "units" | "hospitals" | "indicator";
            name: string;
            note: string | null;
            nameEn: string;
            noteEn: string | null;
            total: number;
            at: string;
            noPlace: number;
            states: {
                working: number;
                faulty: number;
                silent: number;
                stopped: number;
                unknown: number;
            };
            simulated: boolean;
            indicator: string | null;
            published: {
                value: number | null;
                period: string;
                status: string | null;
                source: string;
                simulated: boolean;
                record: {
                    topic: string;
                    partition: number;
                    offset: string;
                };
            } | null;
            /** @enum {string} */
            drawn: "points" | "clusters" | "areas";
            bound: number;
            points: components["schemas"]["LayerThing"][];
            clusters: components["schemas"]["LayerCluster"][];
            areas: components["schemas"]["LayerArea"][];
        };
        MapLayers: {
            layers: {
                code: string;
                /** @enum {string} */
                of: "assets" | "devices" | "units" | "hospitals" | "indicator";
                name: string;
                note: string | null;
                nameEn: string;
                noteEn: string | null;
                total: number;
            }[];
        };
        MissingIds: {
            source: string;
            day: string;
            measure: string;
            stated: number | null;
            held: number;
            idsKnown: boolean;
            missing: number;
            missingIds: string[];
            otherDay: number;
            otherDayIds: string[];
            unstated: number;
            unstatedIds: string[];
            quarantined: number;
        };
        NamedPeriod: {
            kind: string;
            key: string;
            name: string;
            from: string;
            to: string;
            wholeDays: boolean;
        } & {
            [key: string]: unknown;
        };
        Observation: {
            value: number | null;
            numerator: number | null;
            denominator: number | null;
            plan: number | null;
            samePeriod: number | null;
            rank: number | null;
            rankOf: number | null;
            /** @enum {string|null} */
            moved: "up" | "down" | "same" | null;
            /** @enum {string|null} */
            status: "estimate" | "preliminary" | "official" | null;
            asOf: string;
            note: string | null;
            source: string;
            indicator: string;
            name: string;
            unitOfMeasure: string;
            unit: string;
            unitName: string;
            period: string;
            from: string;
            to: string;
            revision: number;
            event: {
                topic: string;
                partition: number;
                offset: string;
            };
            history: {
                value: number | null;
                numerator: number | null;
                denominator: number | null;
                plan: number | null;
                samePeriod: number | null;
                rank: number | null;
                rankOf: number | null;
                /** @enum {string|null} */
                moved: "up" | "down" | "same" | null;
                /** @enum {string|null} */
                status: "estimate" | "preliminary" | "official" | null;
                asOf: string;
                note: string | null;
                source: string;
                sentAt: string;
                recordedAt: string;
                effect: string;
                event: {
                    topic: string;
                    partition: number;
                    offset: string;
                };
            }[];
        };
        Observations: {
            total: number;
            rows: components["schemas"]["Observation"][];
            next: string | null;
        };
        OwnSessions: {
            rows: {
                id: string;
                current: boolean;
                from: string;
                seen: string;
                until: string;
                agent: string;
                address: string;
            }[];
        };
        Pairing: {
            /** @enum {string} */
            state: "waiting" | "known";
            code: string | null;
            until: string | null;
            ended: {
                name: string | null;
                at: string | null;
            } | null;
        };
        PeriodKinds: {
            total: number;
            rows: {
                code: string;
                name: string;
                months: number;
                startDay: number;
                startsInMonthBefore: boolean;
                startTime: string;
                source: string;
            }[];
        };
        Procedures: {
            total: number;
            version: string;
            rows: ({
                code: string;
                name: string;
                field: string;
                level: string;
                unit: string | null;
                limit: {
                    value: number;
                    /** @enum {string} */
                    unit: "hour" | "day" | "working-day" | "month";
                } | null;
                /** @enum {string} */
                online: "full" | "partial" | "none";
                fee: boolean;
                resultPaper: boolean;
            } & {
                [key: string]: unknown;
            })[];
            next: string | null;
        };
        ProcessBoard: {
            at: string;
            processes: {
                code: string;
                name: string;
                standard: string;
                unit: string;
                unitName: string;
                running: number;
                late: number;
                ended: number;
                steps: {
                    name: string;
                    owner: string;
                    limitDays: number | null;
                    running: number;
                    late: number;
                }[];
                runs: components["schemas"]["ProcessRun"][];
            }[];
        };
        ProcessRun: {
            code: string;
            title: string | null;
            unit: string | null;
            unitName: string | null;
            step: number;
            since: string;
            dueAt: string | null;
            late: boolean;
            event: {
                topic: string;
                partition: number;
                offset: string;
            };
        };
        ProcessRuns: {
            total: number;
            rows: components["schemas"]["ProcessRun"][];
            next: string | null;
        };
        Processes: {
            total: number;
            rows: {
                code: string;
                name: string;
                standard: string;
                unit: string;
                steps: {
                    name: string;
                    owner: string;
                    limitDays: number | null;
                }[];
            }[];
        };
        QuarantineGroup: {
            reason: string;
            path: string | null;
            detail: string;
            source: string | null;
            n: number;
            first: string;
            last: string;
        };
        QuarantineGroups: {
            total: number;
            groups: components["schemas"]["QuarantineGroup"][];
        };
        QuarantineList: {
            total: number;
            rows: components["schemas"]["QuarantineRow"][];
            next: string | null;
        };
        QuarantineReplayed: {
            replayed: number;
            gone: number;
            left: number;
        };
        QuarantineRow: {
            topic: string;
            partition: number;
            offset: string;
            reason: string;
            path: string | null;
            detail: string;
            source: string | null;
            subject: string | null;
            type: string | null;
            appendedAt: string;
            size: number;
            sha256: string | null;
            outcome: string | null;
        };
        RatingSheet: {
            code: string;
            name: string;
            basis: string;
            criteria: {
                indicator: string;
                name: string;
                max: number;
            }[];
            classes: {
                name: string;
                from: number;
            }[];
            period: string;
            units: {
                unit: string;
                name: string;
                points: {
                    criterion: string;
                    max: number;
                    value: number | null;
                    status: string | null;
                }[];
                total: number | null;
                max: number;
                class: string | null;
                /** @enum {string} */
                state: "known" | "unknown";
            }[];
        };
        RatingSheets: {
            total: number;
            rows: {
                code: string;
                name: string;
                basis: string;
                criteria: {
                    indicator: string;
                    name: string;
                    max: number;
                }[];
                classes: {
                    name: string;
                    from: number;
                }[];
                units: string[];
            }[];
        };
        Readiness: {
            ready: boolean;
            reasons: components["schemas"]["HealthProblem"][];
        };
        Reading: {
            device: string;
            name: string;
            kind: string;
            unit: string;
            unitName: string;
            lat: number | null;
            lon: number | null;
            /** @enum {string} */
            state: "live" | "late" | "stale" | "unknown";
            asOf: string | null;
            expectedSeconds: number;
            values: {
                indicator: string;
                value: number | null;
                band: string | null;
                /** @enum {string} */
                judgement: "met" | "attention" | "breach" | "none";
                asOf: string | null;
                event: {
                    topic: string;
                    partition: number;
                    offset: string;
                } | null;
            }[];
        };
        ReadingTable: {
            columns: {
                indicator: string;
                name: string;
                unit: string;
            }[];
            summary: {
                total: number;
                live: number;
                late: number;
                stale: number;
                unknown: number;
            };
            rows: components["schemas"]["Reading"][];
        };
        RecoveryCodes: {
            codes: string[];
        };
        ReportSet: {
            code: string;
            name: string;
            to: string;
            period: string;
            complete: boolean;
            missing: string[];
            rows: {
                indicator: string;
                name: string;
                unit: string;
                value: number | null;
                plan: number | null;
                samePeriod: number | null;
                status: string | null;
                asOf: string | null;
            }[];
        };
        ReportSets: {
            total: number;
            rows: {
                code: string;
                name: string;
                to: string;
                /** @enum {string} */
                period: "month" | "quarter" | "year";
                indicators: string[];
            }[];
        };
        RestatementCauses: {
            known: string;
            causes: {
                topic: string;
                partition: number;
                offset: string;
                code: string | null;
                type: string;
                time: string;
                changes: {
                    [key: string]: number;
                };
                rule: string | null;
            }[];
            next: string | null;
        };
        RestatementList: {
            known: string;
            figure: components["schemas"]["Figure"];
            before: components["schemas"]["Figure"];
        }[];
        Roster: {
            /** Format: date */
            from: string;
            /** Format: date */
            to: string;
            version: string;
            mayChange: boolean;
            now: components["schemas"]["RosterSpell"][];
            slots: components["schemas"]["RosterSlot"][];
            spells: components["schemas"]["RosterSpell"][];
        };
        RosterChanged: {
            id: string;
            version: string;
        };
        RosterHistory: {
            total: number;
            rows: {
                id: string;
                at: string;
                author: string;
                role: string;
                /** @enum {string} */
                kind: "slot" | "exception" | "withdrawal";
                slot: string | null;
                /** Format: date */
                day: string | null;
                of: string | null;
                data: {
                    [key: string]: unknown;
                };
            }[];
            next: string | null;
        };
        RosterSlot: {
            id: string;
            /** @enum {string} */
            duty: "operator" | "shift-lead" | "technician" | "unit-contact" | "unit-head" | "office" | "duty-leader" | "vice-chair";
            unit: string;
            /** @enum {string} */
            days: "every" | "working" | "rest";
            weekdays: number[];
            from: string;
            to: string;
            person: string | null;
            deputy: string | null;
            /** Format: date */
            since: string;
        };
        RosterSpell: {
            slot: string;
            /** Format: date */
            day: string;
            /** @enum {string} */
            duty: "operator" | "shift-lead" | "technician" | "unit-contact" | "unit-head" | "office" | "duty-leader" | "vice-chair";
            unit: string;
            unitName: string;
            start: string;
            end: string;
            person: string | null;
            /** @enum {string} */
            because: "pattern" | "deputy" | "swap" | "leave" | "off";
            exception: string | null;
        };
        SceneProblem: {
            field: string;
            vi: string;
            en: string;
        };
        SceneSaved: {
            code: string;
            version: number;
            problems: components["schemas"]["SceneProblem"][];
            yaml: string;
        };
        SceneToEdit: {
            code: string;
            version: number;
            scene: components["schemas"]["SceneWords"];
            isDraft: boolean;
            /** @enum {string} */
            from: "catalogue" | "page" | "nowhere";
            problems: components["schemas"]["SceneProblem"][];
            history: {
                version: number;
                /** @enum {string} */
                kind: "draft" | "published" | "withdrawn";
                author: string;
                at: string;
                scene: components["schemas"]["SceneWords"] | null;
            }[];
        };
        SceneWords: {
            code: string;
            name: string;
            nameEn: string;
            panels: ({
                show: string;
                at: number[];
            } & {
                [key: string]: unknown;
            })[];
        };
        Scenes: {
            rows: {
                code: string;
                name: string;
                nameEn: string;
                /** @enum {string} */
                from: "catalogue" | "page" | "nowhere";
                version: number;
                change: {
                    /** @enum {string} */
                    kind: "draft" | "published" | "withdrawn";
                    author: string;
                    at: string;
                } | null;
            }[];
        };
        Scoreboard: {
            province: {
                code: string;
                name: string;
                asOf: string | null;
            };
            indices: components["schemas"]["BoardIndex"][];
            today?: {
                province: {
                    code: string;
                    name: string;
                    fullName?: string;
                };
                merged: boolean;
                /** @enum {string|null} */
                combined: null;
                because: string | null;
                predecessors: {
                    code: string;
                    name: string;
                    /** @enum {string} */
                    state: "known" | "unknown";
                    indices: components["schemas"]["BoardIndex"][];
                }[];
            };
        };
        ScoredSheets: {
            periods: string[];
            units: {
                unit: string;
                points: {
                    criterion: string;
                    value: number | null;
                    document: string | null;
                    note: string | null;
                }[];
                event: {
                    topic: string;
                    partition: number;
                    offset: string;
                };
            }[];
        };
        SecondFactorOffer: {
            secret: string;
            uri: string;
        };
        SecondFactorState: {
            inForce: boolean;
            since: string | null;
            recoveryCodesLeft: number;
            required: boolean;
        };
        SeenPoint: {
            period: string;
            from: string;
            to: string;
            value: number | null;
            numerator: number | null;
            denominator: number | null;
            plan: number | null;
            due: number | null;
            reached: number | null;
            samePeriod: number | null;
            rank: number | null;
            rankOf: number | null;
            /** @enum {string|null} */
            status: "estimate" | "preliminary" | "official" | null;
            revision: number;
            asOf: string;
            source: string;
            /** @enum {string} */
            judgement: "met" | "attention" | "breach" | "none";
            band: string | null;
            event: {
                topic: string;
                partition: number;
                offset: string;
            };
        };
        SentReports: {
            periods: string[];
            sent: {
                at: string;
                unit: string;
                unitName: string;
                document: string | null;
                times: number;
                event: {
                    topic: string;
                    partition: number;
                    offset: string;
                };
            } | null;
        };
        Share: {
            value: number | null;
            numerator: number;
            denominator: number;
            list: string | null;
            denominatorList: string | null;
        };
        ShiftEntry: {
            id: string;
            at: string;
            /** @enum {string} */
            kind: "note" | "sound" | "hold";
            author: string | null;
            role: string | null;
            text: string;
            outage: {
                at: string;
                since: string;
                /** @enum {string} */
                why: "catching-up" | "path" | "clock";
                raised: number;
                cleared: number;
                unknown: number;
                waiting: number;
            } | null;
            about: {
                /** @enum {string} */
                kind: "figure" | "dossier" | "complaint" | "task" | "document" | "alarm" | "source";
                id: string;
            } | null;
        };
        ShiftFacts: {
            since: string;
            open: {
                total: number;
                unowned: number;
                rows: {
                    id: string;
                    name: string;
                    nameEn: string;
                    unit: string;
                    /** @enum {string} */
                    state: "new" | "acknowledged" | "in-progress" | "returned" | "closed" | "shelved" | "suppressed" | "out-of-service" | "unknown";
                    /** @enum {string} */
                    priority: "high" | "medium" | "low";
                    raisedAt: string;
                    drill?: boolean;
                    assignee: string | null;
                    handledBy?: string | null;
                    lastNote?: {
                        text: string;
                        by: string | null;
                        at: string;
                    } | null;
                    promise: string | null;
                    promiseAt: string | null;
                    shelvedUntil: string | null;
                }[];
            };
            promises: {
                id: string;
                name: string;
                nameEn: string;
                unit: string;
                /** @enum {string} */
                state: "new" | "acknowledged" | "in-progress" | "returned" | "closed" | "shelved" | "suppressed" | "out-of-service" | "unknown";
                /** @enum {string} */
                priority: "high" | "medium" | "low";
                raisedAt: string;
                drill?: boolean;
                assignee: string | null;
                handledBy?: string | null;
                lastNote?: {
                    text: string;
                    by: string | null;
                    at: string;
                } | null;
                promise: string | null;
                promiseAt: string | null;
                shelvedUntil: string | null;
            }[];
            acknowledged: number;
            closed: number;
            outages: ({
                at: string;
                since: string;
                /** @enum {string} */
                why: "catching-up" | "path" | "clock";
                raised: number;
                cleared: number;
                unknown: number;
                waiting: number;
            } | {
                at: string;
                text: string;
            })[];
            restatements?: {
                indicator: string;
                name: string;
                nameEn: string;
                day: string;
                before: number | null;
                value: number | null;
            }[];
            hindsights?: {
                id: string;
                name: string;
                nameEn: string;
                unit: string;
                /** @enum {string} */
                hindsight: "right" | "wrong";
            }[];
        };
        ShiftLog: {
            total: number;
            rows: components["schemas"]["ShiftEntry"][];
            next: string | null;
        };
        ShiftTimeline: {
            from: string;
            to: string;
            total: number;
            lanes: {
                alarm: {
                    id: string;
                    name: string;
                    nameEn: string;
                    unit: string;
                    /** @enum {string} */
                    priority: "high" | "medium" | "low";
                };
                spans: {
                    from: string;
                    to: string;
                    /** @enum {string} */
                    state: "new" | "acknowledged" | "in-progress" | "returned" | "closed" | "shelved" | "suppressed" | "out-of-service" | "unknown";
                }[];
            }[];
            rows: {
                /** @enum {string} */
                kind: "alarm" | "entry" | "given" | "taken" | "drill" | "drill-end";
                id: string;
                at: string;
                action: string;
                actor: string | null;
                role: string | null;
                /** @enum {string|null} */
                state: "new" | "acknowledged" | "in-progress" | "returned" | "closed" | "shelved" | "suppressed" | "out-of-service" | "unknown" | null;
                text: string | null;
                outage: {
                    at: string;
                    since: string;
                    /** @enum {string} */
                    why: "catching-up" | "path" | "clock";
                    raised: number;
                    cleared: number;
                    unknown: number;
                    waiting: number;
                } | null;
                alarm: {
                    id: string;
                    name: string;
                    nameEn: string;
                    unit: string;
                    /** @enum {string} */
                    priority: "high" | "medium" | "low";
                } | null;
            }[];
            next: string | null;
        };
        SignInMethods: {
            /** @enum {boolean} */
            password: true;
            openid: {
                name: string | null;
            } | null;
        };
        SignedOut: {
            next: string;
        };
        SourceKey: {
            id: string | null;
            source: string;
            sourceName: string;
            kinds: string[];
            units: string[];
            note: string;
            /** @enum {string} */
            state: "in-force" | "ending" | "ended" | "revoked" | "file";
            createdBy: string;
            createdAt: string;
            until: string | null;
            usedAt: string | null;
        };
        SourceKeyList: {
            rows: components["schemas"]["SourceKey"][];
        };
        SourceRhythmLine: {
            source: string;
            /** @enum {string} */
            from: "page" | "catalogue" | "learned" | "none";
            hours: number[];
            learned: number[] | null;
            learnedOn: string | null;
            days: number;
            version: string;
            changed: {
                at: string;
                author: string;
                reason: string;
            } | null;
        };
        SourceRhythms: {
            mayChange: boolean;
            rows: components["schemas"]["SourceRhythmLine"][];
        };
        StateCounts: {
            asOf: string;
            unit: string;
            grouping: {
                code: string;
                name: string;
            };
            groupings: {
                code: string;
                name: string;
            }[];
            total: {
                n: number;
                list: string;
            };
            states: {
                n: number;
                list: string;
                /** @enum {string} */
                state: "registered" | "received" | "refused" | "processing" | "supplement" | "fee" | "withdrawn" | "stopped" | "resolved" | "returned" | "paused";
                code: number | null;
                name: string;
                /** @enum {string} */
                clock: "none" | "running" | "paused" | "stopped";
                before: number;
            }[];
            groups: {
                n: number;
                list: string;
                code: string;
                name: string;
                states: ("registered" | "received" | "refused" | "processing" | "supplement" | "fee" | "withdrawn" | "stopped" | "resolved" | "returned" | "paused")[];
                /** @enum {string|null} */
                reception: "before" | "after" | null;
                within: string | null;
            }[];
            sums: {
                n: number;
                list: string;
                name: string;
            }[];
            unusual: {
                n: number;
                list: string;
                source: string;
                name: string;
            }[];
            untold: number;
        };
        Step: {
            topic: string;
            partition: number;
            offset: string;
            type: string;
            time: string;
            recordedAt: string;
            lateMs: number | null;
            source: string;
            eventId: string;
            data: unknown;
            /** @enum {string} */
            effect: "applied" | "retracted" | "replaced" | "correction" | "unmatched" | "void" | "outranked" | "disputed";
        };
        StructureAnswer: {
            /** @enum {string} */
            view: "today";
            indicator: string;
            name: string;
            /** @enum {string|null} */
            level: "province" | "department" | "commune" | "centre" | "district" | null;
            from: string;
            to: string;
            known?: string;
            additive: boolean;
            figure: components["schemas"]["Figure"] | null;
            reconciliation: components["schemas"]["StructureReconciliation"] | null;
            beside: {
                partial: components["schemas"]["UnitThen"][];
                otherKinds: components["schemas"]["UnitThen"][];
            };
            rows: components["schemas"]["StructureRow"][];
            notPlaced: {
                code: string;
                name: string;
                /** @enum {string|null} */
                kind: "province" | "department" | "commune" | "centre" | "district" | null;
                parentName: string | null;
                validFrom: string | null;
                validTo: string | null;
                figure: components["schemas"]["Figure"];
                /** @enum {string} */
                why: "district" | "no-successor" | "unknown-unit";
            }[];
        } | {
            /** @enum {string} */
            view: "then";
            indicator: string;
            name: string;
            /** @enum {string|null} */
            level: "province" | "department" | "commune" | "centre" | "district" | null;
            from: string;
            to: string;
            known?: string;
            additive: boolean;
            figure: components["schemas"]["Figure"] | null;
            reconciliation: components["schemas"]["StructureReconciliation"] | null;
            beside: {
                partial: components["schemas"]["UnitThen"][];
                otherKinds: components["schemas"]["UnitThen"][];
            };
            rows: {
                code: string;
                name: string;
                /** @enum {string|null} */
                kind: "province" | "department" | "commune" | "centre" | "district" | null;
                parentName: string | null;
                validFrom: string | null;
                validTo: string | null;
                figure: components["schemas"]["Figure"];
                today: {
                    unit: components["schemas"]["UnitToday"];
                    /** @enum {string} */
                    how: "unchanged" | "renamed" | "retyped" | "merged" | "partial";
                    share: number | null;
                    main: boolean;
                }[];
            }[];
        };
        StructureReconciliation: {
            whole: {
                numerator: number;
                denominator: number | null;
            };
            partial: {
                numerator: number;
                denominator: number | null;
            };
            notPlaced: {
                numerator: number;
                denominator: number | null;
            };
            otherKinds: {
                numerator: number;
                denominator: number | null;
            };
            total: {
                numerator: number;
                denominator: number | null;
            };
            balanced: boolean;
        };
        StructureRow: {
            unit: components["schemas"]["UnitToday"];
            figure: components["schemas"]["Figure"] | null;
            complete: boolean;
            whole: {
                code: string;
                name: string;
                /** @enum {string|null} */
                kind: "province" | "department" | "commune" | "centre" | "district" | null;
                parentName: string | null;
                validFrom: string | null;
                validTo: string | null;
                figure: components["schemas"]["Figure"];
                /** @enum {string} */
                how: "unchanged" | "renamed" | "retyped" | "merged" | "partial";
                share: number | null;
                main: boolean;
            }[];
            partial: {
                code: string;
                name: string;
                /** @enum {string|null} */
                kind: "province" | "department" | "commune" | "centre" | "district" | null;
                parentName: string | null;
                validFrom: string | null;
                validTo: string | null;
                figure: components["schemas"]["Figure"];
                /** @enum {string} */
                how: "unchanged" | "renamed" | "retyped" | "merged" | "partial";
                share: number | null;
                main: boolean;
                also: {
                    key: string;
                    code: string | null;
                    name: string;
                }[];
            }[];
            missing: {
                code: string;
                name: string;
                parentName: string | null;
            }[];
        };
        Subject: {
            subject: {
                code: string;
                name: string;
                nameEn: string;
                note: string | null;
                lead: {
                    code: string;
                    name: string;
                    head: string;
                    phone: string | null;
                } | null;
            };
            asOf: string;
            from: string | null;
            unit: {
                code: string;
                name: string;
            };
            parts: components["schemas"]["SubjectPart"][];
        };
        SubjectFigure: {
            figure: components["schemas"]["Figure"];
            emphasis: boolean;
            trend: (number | null)[];
            point: components["schemas"]["SeenPoint"] | null;
            targets: components["schemas"]["SubjectTarget"][];
        };
        SubjectList: {
            asOf: string;
            subjects: {
                code: string;
                name: string;
                nameEn: string;
                note: string | null;
                lead: {
                    code: string;
                    name: string;
                    head: string;
                    phone: string | null;
                } | null;
                figures: components["schemas"]["SubjectFigure"][];
                attention: number;
                breach: number;
                unknown: number;
                stale: number;
                devices: {
                    total: number;
                    live: number;
                    attention: number;
                    breach: number;
                } | null;
                rankings: {
                    code: string;
                    rank: number | null;
                    of: number | null;
                    change: string | null;
                    worse: boolean;
                }[];
            }[];
        };
        SubjectPart: {
            /** @enum {string} */
            kind: "figures";
            name: string | null;
            nameEn: string | null;
            items: components["schemas"]["SubjectFigure"][];
        } | {
            /** @enum {string} */
            kind: "breakdown";
            name: string | null;
            nameEn: string | null;
            /** @enum {string} */
            by: "units" | "heads" | "procedures" | "categories";
            columns: components["schemas"]["Figure"][];
            rows: components["schemas"]["BreakdownRow"][];
        } | {
            /** @enum {string} */
            kind: "series";
            name: string | null;
            nameEn: string | null;
            items: {
                indicator: string;
                name: string;
                unit: string;
                /** @enum {string} */
                direction: "higher" | "lower" | "none";
                points: components["schemas"]["SeenPoint"][];
                targets: components["schemas"]["SubjectTarget"][];
            }[];
        } | {
            /** @enum {string} */
            kind: "rankings";
            name: string | null;
            nameEn: string | null;
            indices: components["schemas"]["BoardIndex"][];
        } | {
            /** @enum {string} */
            kind: "map";
            name: string | null;
            nameEn: string | null;
            /** @enum {string} */
            layer: "complaints" | "units";
            open: number;
            located: number;
            noPlace: number;
            hidden: number;
            devices: number;
        } | {
            /** @enum {string} */
            kind: "readings";
            name: string | null;
            nameEn: string | null;
            columns: {
                indicator: string;
                name: string;
                unit: string;
            }[];
            summary: {
                total: number;
                live: number;
                late: number;
                stale: number;
                unknown: number;
            };
            rows: components["schemas"]["Reading"][];
        };
        SubjectTarget: {
            year: number;
            value: number | null;
            text: string | null;
            source: string | null;
            due: number | null;
            reached: number | null;
            /** @enum {string} */
            judgement: "met" | "attention" | "breach" | "none";
        };
        SupplementClock: {
            /** @enum {string} */
            policy: "elapsed" | "working" | "restart" | "subtract";
            inForce: boolean;
            dueAt: string | null;
            waiting: boolean;
            late: boolean | null;
            /** @enum {string|null} */
            failed: "asked-twice" | null;
        };
        TargetBoard: {
            asOf: string;
            years: number[];
            rows: components["schemas"]["TargetRow"][];
        };
        TargetRow: {
            year: number;
            value?: number;
            rank?: number;
            text?: string;
            /** @enum {string} */
            level?: "province" | "department" | "commune" | "centre" | "district";
            source?: string;
            indicator: string;
            name: string;
            nameEn: string;
            unit: string;
            /** @enum {string} */
            direction: "higher" | "lower" | "none";
            lead: string | null;
            /** @enum {string} */
            page: "figure" | "scoreboard";
            current: {
                value: number | null;
                rank: number | null;
                period: string | null;
                asOf: string | null;
                /** @enum {string|null} */
                status: "estimate" | "preliminary" | "official" | null;
                event: {
                    topic: string;
                    partition: number;
                    offset: string;
                } | null;
            } | null;
            first: {
                value: number | null;
                rank: number | null;
                period: string | null;
                asOf: string | null;
                /** @enum {string|null} */
                status: "estimate" | "preliminary" | "official" | null;
                event: {
                    topic: string;
                    partition: number;
                    offset: string;
                } | null;
            } | null;
            due: number | null;
            expected: number | null;
            /** @enum {string} */
            pace: "reached" | "on-pace" | "behind" | "missed" | "unknown";
        };
        Targets: {
            total: number;
            rows: {
                year: number;
                value?: number;
                rank?: number;
                text?: string;
                /** @enum {string} */
                level?: "province" | "department" | "commune" | "centre" | "district";
                source?: string;
                indicator: string;
                name: string;
                unit: string;
                direction: string;
            }[];
        };
        Topology: {
            /** @enum {string} */
            type: "Topology";
            objects: {
                [key: string]: unknown;
            };
            arcs: unknown[];
        } & {
            [key: string]: unknown;
        };
        Unit: {
            code: string;
            name: string;
            shortName?: string;
            /** @enum {string} */
            kind: "province" | "department" | "commune" | "centre" | "district";
            parent: string | null;
            aliases: string[];
            validFrom: string | null;
            validTo: string | null;
            phone: string | null;
            head: string | null;
            lat: number | null;
            lon: number | null;
        } & {
            [key: string]: unknown;
        };
        UnitHistory: {
            code: string;
            unit: {
                code: string;
                name: string;
                /** @enum {string} */
                kind: "province" | "department" | "commune" | "centre" | "district";
                parent: string | null;
                validFrom: string | null;
                validTo: string | null;
            } | null;
            /** @enum {string|null} */
            stands: "before" | "now" | null;
            before: {
                /** @enum {string} */
                level: "province" | "district" | "commune";
                code: string;
                name: string;
                district: string | null;
                province: {
                    code: string;
                    name: string;
                };
                validTo: string | null;
                provinceToday: {
                    code: string;
                    name: string;
                };
                successors: ({
                    code: string;
                    name: string;
                    /** @enum {string} */
                    kind: "unchanged" | "renamed" | "merged" | "partial";
                } & {
                    [key: string]: unknown;
                })[];
                partial: boolean;
            } | null;
            now: {
                /** @enum {string} */
                level: "province" | "commune";
                code: string;
                name: string;
                province: {
                    code: string;
                    name: string;
                };
                validFrom: string;
                predecessors: ({
                    code: string;
                    name: string;
                    /** @enum {string} */
                    kind: "unchanged" | "renamed" | "merged" | "partial";
                } & {
                    [key: string]: unknown;
                })[];
                partial: boolean;
            } | null;
            earlier: {
                code: string;
                name: string;
                district: string;
                validTo: string | null;
                successors: {
                    code: string;
                    name: string;
                    /** @enum {string} */
                    kind: "unchanged" | "renamed" | "merged" | "partial";
                    share: number | null;
                }[];
            } | null;
        };
        UnitLife: {
            asked: string;
            asOf: string;
            unit: components["schemas"]["KnownUnit"];
            phone: string | null;
            head: string | null;
            today: {
                code: string | null;
                name: string;
                /** @enum {string} */
                kind: "province" | "department" | "commune" | "centre" | "district";
                parentName: string | null;
                /** @enum {string} */
                how: "unchanged" | "renamed" | "retyped" | "merged" | "partial";
                share: number | null;
                main: boolean;
            }[];
            /** @enum {string|null} */
            why: "district" | "no-successor" | "unknown-unit" | null;
            madeOf: {
                code: string | null;
                name: string;
                /** @enum {string} */
                kind: "province" | "department" | "commune" | "centre" | "district";
                parentName: string | null;
                /** @enum {string} */
                how: "unchanged" | "renamed" | "retyped" | "merged" | "partial";
                share: number | null;
                main: boolean;
                validTo: string | null;
            }[];
            others: components["schemas"]["KnownUnit"][];
        };
        UnitPart: {
            unit: string;
            name: string;
            /** @enum {string|null} */
            kind: "province" | "department" | "commune" | "centre" | "district" | null;
            figure: components["schemas"]["Figure"];
        };
        UnitPoints: {
            units: {
                code: string;
                name: string;
                shortName?: string;
                lat: number | null;
                lon: number | null;
            }[];
        };
        UnitSearch: {
            total: number;
            rows: components["schemas"]["KnownUnit"][];
        };
        UnitThen: {
            code: string;
            name: string;
            /** @enum {string|null} */
            kind: "province" | "department" | "commune" | "centre" | "district" | null;
            parentName: string | null;
            validFrom: string | null;
            validTo: string | null;
            figure: components["schemas"]["Figure"];
        };
        UnitToday: {
            key: string;
            code: string | null;
            name: string;
            /** @enum {string} */
            kind: "province" | "department" | "commune" | "centre" | "district";
            parentName: string | null;
        };
        Units: {
            total: number;
            version: string;
            rows: components["schemas"]["Unit"][];
        };
        WhoAmI: {
            /** @enum {string} */
            access: "accounts" | "demonstration" | "open";
            signedIn: boolean;
            name: string;
            displayName: string;
            roles: ("operator" | "shift-lead" | "leader" | "department" | "auditor" | "administrator" | "display")[];
            units: string[];
            /** @enum {string} */
            secondFactor: "none" | "in-force" | "required";
        };
        Window: {
            from: string;
            to: string;
            end: string;
            kind: string;
            key: string;
            name: string;
            observedAs: string | null;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export type operations = Record<string, never>;
