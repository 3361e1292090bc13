/* A STAND-IN for NVIDIA's management library, for failures that a healthy host cannot show.
 *
 * It measures nothing and knows no card: it answers what a control file says. Built as
 * libnvidia-ml.so.1 and found through LD_LIBRARY_PATH, so that the real pynvml loads it. Names and
 * structures follow the public NVML API as nvidia-ml-py declares them.
 *
 * The file named by STANDIN_NVML_CONTROL holds lines KEY=VALUE and is read at every call, so a test
 * can change it at any time. What setters change is appended to the same path with ".set" and read
 * after it. A key that is missing is a reading that is not supported. Keys:
 *   cards=N           number of cards            init=CODE      nvmlInit fails with this code
 *   hang=FUNCTION|*   that call never returns    denied=1       setters lack the permission
 *   cardI.lost=1      every call on it fails     cardI.KEY=V    a reading, see below
 *   cardI.compute, cardI.graphics = PID:BYTES,PID:BYTES,...     programs on it
 *   cardI.xid=SERIAL:CODE    an Xid event each time that SERIAL changes
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum {
  OK = 0,
  UNINITIALIZED = 1,
  INVALID_ARGUMENT = 2,
  NOT_SUPPORTED = 3,
  NO_PERMISSION = 4,
  NOT_FOUND = 6,
  INSUFFICIENT_SIZE = 7,
  TIMEOUT = 10,
  GPU_IS_LOST = 15,
};
enum { MAX_CARDS = 16, XID_EVENT = 8 };

typedef struct {
  int index;
} Device;

typedef struct {
  unsigned gpu, memory;
} Utilization;

typedef struct {
  unsigned long long total, free, used;
} Memory;

typedef struct {
  unsigned pid;
  unsigned long long bytes;
  unsigned gpu_instance, compute_instance;
} Process;

typedef struct {
  Device* device;
  unsigned long long type, data;
  unsigned gpu_instance, compute_instance;
} Event;

typedef struct {
  unsigned field, scope;
  long long timestamp, latency_us;
  unsigned value_type, result;
  union {
    double d;
    unsigned ui;
    unsigned long long ull;
  } value;
} Field;

typedef struct {
  char legacy[16];
  unsigned domain, bus, device, id, subsystem;
  char bus_id[32];
} Pci;

typedef struct {
  unsigned multiprocessors, rest[7];
  unsigned long long memory_mb;
} Attributes;

static Device devices[MAX_CARDS];
static int watched[MAX_CARDS];
static long long xid_seen[MAX_CARDS];
static int started;

/* Looks a key up in one file; the last line that sets it counts. */
static int look_in(const char* path, const char* key, char* value, size_t size) {
  FILE* file = fopen(path, "r");
  char line[4096];
  int found = 0;
  if (file == NULL) return 0;
  while (fgets(line, sizeof line, file) != NULL) {
    char* split = strchr(line, '=');
    if (split == NULL) continue;
    *split = '\0';
    if (strcmp(line, key) != 0) continue;
    split[1 + strcspn(split + 1, "\n")] = '\0';
    snprintf(value, size, "%s", split + 1);
    found = 1;
  }
  fclose(file);
  return found;
}

static int look(const char* key, char* value, size_t size) {
  const char* path = getenv("STANDIN_NVML_CONTROL");
  char changed[4096];
  int found;
  if (path == NULL) return 0;
  found = look_in(path, key, value, size);
  snprintf(changed, sizeof changed, "%s.set", path);
  return look_in(changed, key, value, size) || found;
}

static long long number(const char* key, long long missing) {
  char value[64];
  return look(key, value, sizeof value) ? atoll(value) : missing;
}

static void note(const char* key, long long value) {
  const char* path = getenv("STANDIN_NVML_CONTROL");
  char changed[4096];
  FILE* file;
  snprintf(changed, sizeof changed, "%s.set", path == NULL ? "" : path);
  file = fopen(changed, "a");
  if (file == NULL) return;
  fprintf(file, "%s=%lld\n", key, value);
  fclose(file);
}

/* What comes before every call: it may hang, the library may not be started. */
static int enter(const char* function) {
  char hang[128];
  while (look("hang", hang, sizeof hang) && (!strcmp(hang, "*") || !strcmp(hang, function)))
    sleep(1000);
  return started ? OK : UNINITIALIZED;
}

static int on(const char* function, const Device* device) {
  char key[64];
  int result = enter(function);
  if (result != OK) return result;
  if (device < devices || device >= devices + MAX_CARDS) return INVALID_ARGUMENT;
  snprintf(key, sizeof key, "card%d.lost", device->index);
  return number(key, 0) ? GPU_IS_LOST : OK;
}

/* A reading as a number; NOT_SUPPORTED where the file has none. */
static int reading(const char* function, const Device* device, const char* name, long long* value) {
  char key[128], text[64];
  int result = on(function, device);
  if (result != OK) return result;
  snprintf(key, sizeof key, "card%d.%s", device->index, name);
  if (!look(key, text, sizeof text)) return NOT_SUPPORTED;
  *value = atoll(text);
  return OK;
}

static int reading_uint(const char* function, const Device* device, const char* name,
                        unsigned* value) {
  long long wide = 0;
  int result = reading(function, device, name, &wide);
  if (result == OK) *value = (unsigned)wide;
  return result;
}

static int set(const char* function, const Device* device, const char* name, long long value) {
  char key[128];
  int result = on(function, device);
  if (result != OK) return result;
  if (number("denied", 0)) return NO_PERMISSION;
  snprintf(key, sizeof key, "card%d.%s", device->index, name);
  note(key, value);
  return OK;
}

int nvmlInitWithFlags(unsigned flags) {
  int code = (int)number("init", 0);
  (void)flags;
  started = 1;
  enter(__func__);
  started = code == OK;
  for (int i = 0; i < MAX_CARDS; i++) devices[i].index = i;
  return code;
}

int nvmlInit_v2(void) { return nvmlInitWithFlags(0); }

int nvmlShutdown(void) {
  started = 0;
  return OK;
}

const char* nvmlErrorString(int code) {
  return code == OK ? "Success" : "an error of the stand-in library";
}

int nvmlDeviceGetCount_v2(unsigned* count) {
  int result = enter(__func__);
  *count = (unsigned)number("cards", 0);
  return result;
}

int nvmlDeviceGetHandleByIndex_v2(unsigned index, Device** device) {
  if (index >= (unsigned)number("cards", 0)) return INVALID_ARGUMENT;
  *device = &devices[index];
  return on(__func__, *device);
}

static void uuid_of(int index, char* uuid, unsigned size) {
  snprintf(uuid, size, "GPU-57a2d111-0000-0000-0000-%012d", index);
}

int nvmlDeviceGetHandleByUUID(const char* uuid, Device** device) {
  for (int i = 0; i < (int)number("cards", 0); i++) {
    char own[96];
    uuid_of(i, own, sizeof own);
    if (strcmp(own, uuid) == 0) {
      *device = &devices[i];
      return on(__func__, *device);
    }
  }
  return NOT_FOUND;
}

int nvmlDeviceGetUUID(Device* device, char* uuid, unsigned size) {
  uuid_of(device->index, uuid, size);
  return on(__func__, device);
}

int nvmlDeviceGetName(Device* device, char* name, unsigned size) {
  snprintf(name, size, "stand-in card %d (no hardware)", device->index);
  return on(__func__, device);
}

int nvmlDeviceGetPciInfo_v3(Device* device, Pci* pci) {
  memset(pci, 0, sizeof *pci);
  pci->bus = (unsigned)device->index + 1;
  snprintf(pci->bus_id, sizeof pci->bus_id, "00000000:%02X:00.0", pci->bus);
  return on(__func__, device);
}

int nvmlDeviceGetAttributes_v2(Device* device, Attributes* attributes) {
  memset(attributes, 0, sizeof *attributes);
  return reading_uint(__func__, device, "multiprocessors", &attributes->multiprocessors);
}

int nvmlDeviceGetMemoryInfo(Device* device, Memory* memory) {
  long long used = 0, total = 0;
  int result = reading(__func__, device, "memory_used", &used);
  if (result == OK) result = reading(__func__, device, "memory_total", &total);
  memory->used = (unsigned long long)used;
  memory->total = (unsigned long long)total;
  memory->free = memory->total - memory->used;
  return result;
}

int nvmlDeviceGetTotalEnergyConsumption(Device* device, unsigned long long* energy_mj) {
  long long value = 0;
  int result = reading(__func__, device, "energy_mj", &value);
  *energy_mj = (unsigned long long)value;
  return result;
}

int nvmlDeviceGetPowerUsage(Device* device, unsigned* power_mw) {
  return reading_uint(__func__, device, "power_mw", power_mw);
}

int nvmlDeviceGetTemperature(Device* device, unsigned sensor, unsigned* celsius) {
  (void)sensor;
  return reading_uint(__func__, device, "temperature", celsius);
}

int nvmlDeviceGetClockInfo(Device* device, unsigned kind, unsigned* clock_mhz) {
  return reading_uint(__func__, device, kind == 2 ? "memory_clock" : "clock", clock_mhz);
}

int nvmlDeviceGetCurrentClocksEventReasons(Device* device, unsigned long long* bits) {
  long long value = 0;
  int result = reading(__func__, device, "clock_reasons", &value);
  *bits = (unsigned long long)value;
  return result;
}

int nvmlDeviceGetUtilizationRates(Device* device, Utilization* utilization) {
  utilization->memory = 0;
  return reading_uint(__func__, device, "utilization", &utilization->gpu);
}

int nvmlDeviceGetFanSpeed(Device* device, unsigned* percent) {
  return reading_uint(__func__, device, "fan", percent);
}

/* Only the field ids that switcher asks for: memory temperature, average and instant power. */
int nvmlDeviceGetFieldValues(Device* device, int count, Field* fields) {
  int result = on(__func__, device);
  for (int i = 0; result == OK && i < count; i++) {
    const char* name = fields[i].field == 82    ? "memory_temperature"
                       : fields[i].field == 185 ? "power_average_mw"
                       : fields[i].field == 186 ? "power_instant_mw"
                                                : "?";
    fields[i].value_type = 1;
    fields[i].result = (unsigned)reading_uint(__func__, device, name, &fields[i].value.ui);
  }
  return result;
}

static int processes(const char* function, Device* device, const char* kind, unsigned* count,
                     Process* list) {
  char key[64], text[4096] = "";
  unsigned found = 0, room = *count;
  int result = on(function, device);
  if (result != OK) return result;
  snprintf(key, sizeof key, "card%d.%s", device->index, kind);
  if (!look(key, text, sizeof text)) return NOT_SUPPORTED;
  for (char* item = strtok(text, ","); item != NULL; item = strtok(NULL, ",")) {
    char* bytes = strchr(item, ':');
    if (list != NULL && found < room) {
      memset(&list[found], 0xff, sizeof list[found]);
      list[found].pid = (unsigned)atol(item);
      if (bytes != NULL) list[found].bytes = strtoull(bytes + 1, NULL, 10);
    }
    found++;
  }
  *count = found;
  return found > room ? INSUFFICIENT_SIZE : OK;
}

int nvmlDeviceGetComputeRunningProcesses_v3(Device* device, unsigned* count, Process* list) {
  return processes(__func__, device, "compute", count, list);
}

int nvmlDeviceGetGraphicsRunningProcesses_v3(Device* device, unsigned* count, Process* list) {
  return processes(__func__, device, "graphics", count, list);
}

/* Power limits. */
int nvmlDeviceGetPowerManagementLimit(Device* device, unsigned* limit_mw) {
  return reading_uint(__func__, device, "power_limit_mw", limit_mw);
}

int nvmlDeviceGetPowerManagementLimitConstraints(Device* device, unsigned* low, unsigned* high) {
  int result = reading_uint(__func__, device, "power_min_mw", low);
  return result == OK ? reading_uint(__func__, device, "power_max_mw", high) : result;
}

int nvmlDeviceSetPowerManagementLimit(Device* device, unsigned limit_mw) {
  return set(__func__, device, "power_limit_mw", limit_mw);
}

int nvmlDeviceSetGpuLockedClocks(Device* device, unsigned low_mhz, unsigned high_mhz) {
  (void)low_mhz;
  return set(__func__, device, "locked_clock_mhz", high_mhz);
}

int nvmlDeviceResetGpuLockedClocks(Device* device) {
  return set(__func__, device, "locked_clock_mhz", 0);
}

/* Events: one set for every caller is enough here. */
static long long xid_serial(int index, long long* code) {
  char key[64], text[64];
  char* split;
  snprintf(key, sizeof key, "card%d.xid", index);
  if (!look(key, text, sizeof text)) return 0;
  split = strchr(text, ':');
  *code = split == NULL ? 0 : atoll(split + 1);
  return atoll(text);
}

int nvmlEventSetCreate(void** set_handle) {
  *set_handle = devices;
  return enter(__func__);
}

int nvmlDeviceRegisterEvents(Device* device, unsigned long long types, void* set_handle) {
  long long code;
  int result = on(__func__, device);
  (void)types;
  (void)set_handle;
  if (result != OK) return result;
  watched[device->index] = 1;
  xid_seen[device->index] = xid_serial(device->index, &code);
  return OK;
}

int nvmlEventSetWait_v2(void* set_handle, Event* event, unsigned timeout_ms) {
  (void)set_handle;
  (void)timeout_ms;
  if (enter(__func__) != OK) return UNINITIALIZED;
  for (int i = 0; i < MAX_CARDS; i++) {
    long long code = 0;
    long long serial;
    if (!watched[i]) continue;
    serial = xid_serial(i, &code);
    if (serial == xid_seen[i]) continue;
    xid_seen[i] = serial;
    memset(event, 0, sizeof *event);
    event->device = &devices[i];
    event->type = XID_EVENT;
    event->data = (unsigned long long)code;
    return OK;
  }
  return TIMEOUT;
}
